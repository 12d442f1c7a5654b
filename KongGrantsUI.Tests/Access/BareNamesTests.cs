using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Access;

/// <summary>A bare name that a grant would already let through shows the plugin that was meant; without the grant it stays hidden.</summary>
public sealed class BareNamesTests
{
    [Theory]
    [InlineData(HowToWorld.Kims, null, true)]
    [InlineData(HowToWorld.Kims, "unnamed-plugin", true)]
    [InlineData(HowToWorld.Kims, "another", false)]
    [InlineData("elsewhere", null, false)]
    public void BareName_ShowsThePlugin_OnlyWhereAGrantAllowsIt(string from, string? to, bool known)
    {
        var grant = new ReferenceGrant
        {
            Meta = HowToWorld.Meta(HowToWorld.Lukas, "limits-grant"),
            From = [new GrantFrom(Kinds.KongConsumer, from)],
            To = [new GrantTo(Kinds.KongPlugin, to)],
        };
        var bare = new PluginReference
        {
            Referrer = HowToWorld.Aygerim, Piece = "unnamed-plugin", PluginNamespace = HowToWorld.Kims, PluginName = "unnamed-plugin", Verdict = ReferenceVerdict.MissingPlugin,
        };
        var state = new LiveState(HowToWorld.State.Snapshot.With(grant), HowToWorld.State.Analysis with { References = [bare] }, HowToWorld.Now);

        var world = VisibleWorlds.For(state, HowToWorld.Kim, HowToWorld.Owner(HowToWorld.Kims));

        Assert.Equal(known, world.Snapshot.Plugins.Find(HowToWorld.Lukas, "unnamed-plugin") is not null);
    }
}
