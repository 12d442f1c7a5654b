using Bunit;
using KongGrantsUI.Components.Controls;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Tests.Components.Controls;

public sealed class PageBodyTests : BunitContext
{
    [Fact]
    public void Body_NoWorldYet_SaysThatItReads() => Assert.Contains("Reading the cluster", Body(null).Find("[role=status]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Body_FirstSync_ShowsEachKindWithItsProgress()
    {
        var sync = EquatableList.Of(
            SyncLine.Of(new KindSync(Kinds.Namespace, SyncState.Live, default)), SyncLine.Of(new KindSync(Kinds.KongPlugin, SyncState.Listing, default)));

        var body = Body(new PageFrame(PageState.Reading, sync, []));

        Assert.Contains("1 of 2 kinds", body.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("2", "1"), (body.Find("progress").GetAttribute("max"), body.Find("progress").GetAttribute("value")));
        Assert.Contains("KongPlugin reading", body.Find("[data-state=Listing]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("the content", body.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PageState.NotInstalled, "not-installed")]
    [InlineData(PageState.NotAllowed, "not-allowed")]
    public void Body_NoContent_SaysWhyAndWhereToLook(PageState state, string kind)
    {
        var body = Body(new PageFrame(state, [], []));

        Assert.Equal(kind, body.Find("[data-testid=empty]").GetAttribute("data-kind"));
        Assert.Equal("/preflight", body.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Body_KindUnreadable_ShowsTheContentAndWhatIsMissing()
    {
        var body = Body(new PageFrame(PageState.Ready, [], ["Secret"]));

        Assert.Contains("may not read Secret", body.Find("[data-testid=unreadable]").TextContent, StringComparison.Ordinal);
        Assert.Contains("the content", body.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<PageBody> Body(PageFrame? frame) =>
        Render<PageBody>(parameters => parameters.Add(body => body.Frame, frame).AddChildContent("<p>the content</p>"));
}
