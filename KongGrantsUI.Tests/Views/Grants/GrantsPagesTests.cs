using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Tests.Views.Grants;

public sealed class GrantsPagesTests
{
    private static readonly World Many = Enumerable.Range(0, 150).Aggregate(HowTo.Finished, (made, number) => made.Grant("kualalumpur", $"grant-{number:000}", Kinds.KongConsumer, $"team-{number}"));

    [Fact]
    public void Hundreds_AreShownInSteps()
    {
        var page = GrantsPages.Make(Seen.ByAdmin(Many), World.Now);

        Assert.Equal((GrantsPages.Step, 151, 151), (page.Active.Count, page.ActiveMatching, page.ActiveTotal));
        Assert.Equal(151, GrantsPages.Make(Seen.ByAdmin(Many), World.Now, "", 2 * GrantsPages.Step).Active.Count);
    }

    [Theory]
    [InlineData("grant-007", 1)]
    [InlineData("TEAM-14 grant", 11)]
    [InlineData("aygerim", 1)]
    [InlineData("nobody", 0)]
    public void Words_MustAllOccurInAGrantOrItsUsers(string words, int matching)
    {
        var page = GrantsPages.Make(Seen.ByAdmin(Many), World.Now, words);

        Assert.Equal((matching, 151), (page.ActiveMatching, page.ActiveTotal));
        Assert.Equal(matching == 0 ? "No grant matches." : "", page.ActiveEmpty);
    }
}
