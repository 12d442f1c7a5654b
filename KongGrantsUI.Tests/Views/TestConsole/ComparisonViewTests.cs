using KongGrantsUI.TestConsole.Comparing;
using KongGrantsUI.Views.TestConsole;

namespace KongGrantsUI.Tests.Views.TestConsole;

public sealed class ComparisonViewTests
{
    [Theory]
    [InlineData("As foretold.", Verdict.Match, Verdict.Match, Verdict.Match)]
    [InlineData("As foretold; 1 of 2 could not be foretold.", Verdict.Match, Verdict.Match, Verdict.NotForetold)]
    [InlineData("As foretold, within what is normal; 1 of 2 could not be foretold.", Verdict.Tolerated, Verdict.Tolerated, Verdict.NotForetold)]
    [InlineData("Nothing could be foretold of this answer.", Verdict.NotForetold, Verdict.NotForetold, Verdict.NotForetold)]
    [InlineData("1 thing is not as foretold.", Verdict.Mismatch, Verdict.Mismatch, Verdict.NotForetold)]
    public void Summary_Verdicts_ClaimsNoMoreThanWasForetold(string summary, Verdict worst, Verdict first, Verdict second)
    {
        var view = ComparisonView.Make([new ComparedHeader("Status", "200", "200", first), new ComparedHeader("X", "", "1", second)]);

        Assert.Equal((summary, worst), (view.Summary, view.Worst));
    }
}
