using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.Tests.TestConsole.Lines;

public sealed class GrepPatternTests
{
    [Theory]
    [InlineData("a+b", false, "a+b", true)]
    [InlineData("a+b", false, "aab", false)]
    [InlineData("a\\+b", false, "aab", true)]
    [InlineData("a+b", true, "aab", true)]
    [InlineData("a\\|b", false, "b", true)]
    [InlineData("a|b", false, "b", false)]
    [InlineData("^< X", false, "< X-A", true)]
    [InlineData("[0-9]$", false, "a 9", true)]
    [InlineData("[[:digit:]]", false, "a9", true)]
    [InlineData("[[:digit:]]", false, "ab", false)]
    [InlineData("[]a]", false, "]", true)]
    [InlineData("[^]]", false, "]", false)]
    [InlineData("a{2}", true, "aa", true)]
    [InlineData("a\\{2\\}", false, "a", false)]
    [InlineData("(ab)", false, "(ab)", true)]
    [InlineData("*a", false, "*a", true)]
    [InlineData("\\.", false, "a", false)]
    public void Make_Pattern_MatchesAsGrepDoes(string pattern, bool extended, string line, bool expected) =>
        Assert.Equal(expected, GrepPattern.Make(new GrepFilter(pattern) { Extended = extended }).IsMatch(line));

    [Fact(Timeout = 5000)]
    public Task Make_NestedRepetition_TakesLinearTime() => Task.Run(
        () => Assert.DoesNotMatch(GrepPattern.Make(new GrepFilter("(a+)+$") { Extended = true }), new string('a', 50_000) + "b"),
        TestContext.Current.CancellationToken);
}
