using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.WhatIf;

namespace KongGrantsUI.Tests.Views.WhatIf;

public sealed class WhatIfViewsTests
{
    private const string Limit = """
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: rate-limit-aygerim }
        plugin: rate-limiting
        config: { minute: 10, policy: local }
        """;

    [Fact]
    public void Nothing_Typed_ForetellsNothing() => Assert.Null(Make(HowTo.Finished, WhatIfForm.Empty).Effects);

    [Fact]
    public void Deletion_OfTheGrant_StopsTheGateway()
    {
        var view = Make(HowTo.Finished, WhatIfForm.Empty with { Gone = "referencegrant/kualalumpur/qyzylorda-rate-limit" });

        Assert.Equal(["ReferenceGrant/kualalumpur/qyzylorda-rate-limit would be gone."], view.Changes);
        Assert.True(view.Effects!.StopsGateway);
    }

    [Fact]
    public void Object_WithoutNamespace_GoesHome()
    {
        var view = Make(HowTo.Finished.Without(HowTo.LimitAygerim), new WhatIfForm(Limit, HowTo.Lukas, ""));

        Assert.Equal(["KongPlugin/kualalumpur/rate-limit-aygerim would be put there."], view.Changes);
        Assert.Equal("KongPlugin kualalumpur/rate-limit-aygerim starts to act on calls of KongConsumer qyzylorda/aygerim to Service kualalumpur/httpbin.", Assert.Single(view.Effects!.Rows).Sentence);
    }

    [Fact]
    public void Note_ThatComesOrGoes_IsToldApartFromWhatIsWrong()
    {
        const string grant = """
            apiVersion: gateway.networking.k8s.io/v1beta1
            kind: ReferenceGrant
            metadata: { name: unused, namespace: kualalumpur }
            spec:
              from: [{ group: configuration.konghq.com, kind: KongConsumer, namespace: elsewhere }]
              to: [{ group: configuration.konghq.com, kind: KongPlugin }]
            """;

        var coming = Make(HowTo.Finished, new WhatIfForm(grant, "", "")).Effects!;
        var going = Make(HowTo.Finished.Grant("kualalumpur", "unused", Kinds.KongConsumer, "elsewhere"), new WhatIfForm("", "", "ReferenceGrant/kualalumpur/unused")).Effects!;

        Assert.True(coming.IsNothing && going.IsNothing);
        Assert.Contains("unused is not used", Assert.Single(coming.Notes), StringComparison.Ordinal);
        Assert.Equal((coming.Notes, EquatableList<string>.Empty), (going.NotesGone, going.Notes));
    }

    [Theory]
    [InlineData("kind: [", "", "", "Line 2, column 1:")]
    [InlineData("kind: KongPlugin\nmetadata: { name: x }", "", "", "This KongPlugin has no apiVersion.")]
    [InlineData(Limit, "", "", "names no namespace")]
    [InlineData("", "", "KongPlugin/kualalumpur/nobody", "There is no object KongPlugin/kualalumpur/nobody that you may see.")]
    public void Input_ThatCannotBeRead_IsASentenceAndForetellsNothing(string yaml, string home, string gone, string words)
    {
        var view = Make(HowTo.Finished, new WhatIfForm(yaml, home, gone));

        Assert.Contains(view.Problems, problem => problem.Contains(words, StringComparison.Ordinal));
        Assert.Null(view.Effects);
    }

    [Fact]
    public void KindThatSaysNothingAboutPlugins_IsNamed() =>
        Assert.Equal(["Deployment web says nothing about plugins, and is passed over."], Make(HowTo.Finished, new WhatIfForm("apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }", "", "")).Changes);

    /// <summary>Luka may not see Kim's consumers, and so no Kong name of theirs: one more of them still makes a difference to his plugin.</summary>
    [Fact]
    public void ForeignConsumer_ThatWouldNameAPlugin_IsForetoldToThePluginsOwner()
    {
        const string zed = """
            apiVersion: configuration.konghq.com/v1
            kind: KongConsumer
            metadata: { name: zed, namespace: qyzylorda, annotations: { kubernetes.io/ingress.class: kong, konghq.com/plugins: "kualalumpur:rate-limit-aygerim" } }
            username: zed
            """;

        var row = Assert.Single(Make(HowTo.Finished, new WhatIfForm(zed, "", ""), HowToWorld.Luka, HowToWorld.Owner(HowTo.Lukas)).Effects!.Rows);

        Assert.Equal("warning", row.Level);
        Assert.StartsWith("KongPlugin kualalumpur/rate-limit-aygerim acts on more", row.Sentence, StringComparison.Ordinal);
        Assert.Contains("qyzylorda/zed", row.Sentence, StringComparison.Ordinal);
    }

    private static WhatIfView Make(World world, WhatIfForm form) => Make(world, form, HowToWorld.Admin, HowToWorld.Everything);

    private static WhatIfView Make(World world, WhatIfForm form, UserIdentity user, AccessMap access)
    {
        var planning = new EnginePlanning(AnalysisOptions.Default);
        var state = new LiveState(world.Snapshot, planning.Analyse(world.Snapshot, World.Now), World.Now);
        return WhatIfViews.Make(VisibleWorlds.For(state, user, access, planning), form);
    }
}
