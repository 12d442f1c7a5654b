using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Namespaces;

namespace KongGrantsUI.Tests.Views.Namespaces;

public sealed class NamespaceViewTests
{
    [Fact]
    public void Namespace_ItsOwner_SeesWhoUsesItsPlugins()
    {
        var view = NamespaceView.Project(Seen.ByLuka(HowTo.Finished), HowTo.Lukas);

        Assert.True(view.Own);
        Assert.Equal([HowTo.Aygerim.ToString(), HowTo.Rustem.ToString()], view.UsedBy.Select(use => use.User.Text));
        Assert.All(view.UsedBy, use => Assert.True(use.Works));
        Assert.True(view.Rights[0].May);
    }

    [Fact]
    public void Namespace_OfConsumers_SaysWhosePluginsShapeThem()
    {
        var view = NamespaceView.Project(Seen.ByKim(HowTo.Finished), HowTo.Kims);

        Assert.Equal(2, view.Uses.Count);
        Assert.Equal(["KongPlugin/kualalumpur/rate-limit-aygerim"], view.Consumers[0].Plugins.Select(plugin => plugin.Plugin.Text));
    }

    [Fact]
    public void Namespace_GrantGone_SaysThatNoneAllowsIt()
    {
        var use = NamespaceView.Project(Seen.ByKim(HowTo.Finished.Without(HowTo.Grant)), HowTo.Kims).Uses[0];

        Assert.False(use.Works);
        Assert.Equal("no grant allows it", use.Why);
    }

    [Fact]
    public void Namespace_Foreign_ShowsNothingOfItsRoutes()
    {
        var view = NamespaceView.Project(Seen.ByKim(HowTo.Finished), HowTo.Lukas);

        Assert.False(view.Own);
        Assert.False(view.Rights[0].May);
        Assert.DoesNotContain(view.Contents, link => link.Text.Contains("bintang", StringComparison.Ordinal));
    }

    [Fact]
    public void Namespace_OfNobodyKnown_IsNotKnown() =>
        Assert.False(NamespaceView.Project(Seen.ByKim(HowTo.Finished.Consumer("zanzibar", "hidden")), "zanzibar").Known);

    [Fact]
    public void Namespaces_Own_StandFirst()
    {
        var view = NamespacesView.Project(Seen.ByKim(HowTo.Finished), "");

        Assert.Equal([HowTo.Kims, HowTo.Lukas], view.Rows.Select(row => row.Name));
        Assert.Equal((2, 1), (view.Rows[0].Consumers, view.Rows[0].Uses));
    }
}
