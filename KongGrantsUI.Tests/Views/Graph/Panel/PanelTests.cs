using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;
using KongGrantsUI.Views.Graph.Panel;
using YamlDotNet.RepresentationModel;

namespace KongGrantsUI.Tests.Views.Graph.Panel;

public sealed class PanelTests
{
    [Fact]
    public void Story_OfABoundReference_PassesEachStep()
    {
        var story = Assert.Single(Of(HowTo.Finished, HowTo.Aygerim).Stories);

        Assert.Equal(EdgeVerdict.Bound, story.Verdict);
        Assert.All(story.Steps, step => Assert.True(step.Good));
        Assert.Collection(
            story.Steps,
            step => Assert.Contains("names \"kualalumpur:rate-limit-aygerim\" in konghq.com/plugins, place 1", step.Text, StringComparison.Ordinal),
            step => Assert.Contains("a ReferenceGrant there has to allow it", step.Text, StringComparison.Ordinal),
            step => Assert.Contains("spec.from[0] is KongConsumer of qyzylorda, and spec.to[0] is any plugin", step.Text, StringComparison.Ordinal),
            step => Assert.EndsWith("exists.", step.Text, StringComparison.Ordinal),
            step => Assert.Equal("It applies to aygerim on service httpbin.", step.Text));
    }

    [Fact]
    public void Story_OfARefusedReference_NamesEachGrantThatComesClose_AndItsField()
    {
        var world = GraphWorlds.Denied
            .Grant(HowTo.Lukas, "for-routes", Kinds.HttpRoute, HowTo.Kims)
            .Grant(HowTo.Lukas, "for-others", Kinds.KongConsumer, "elsewhere")
            .Grant(HowTo.Lukas, "for-another-plugin", Kinds.KongConsumer, HowTo.Kims, "another");

        var story = Assert.Single(Of(world, HowTo.Aygerim).Stories);

        Assert.Equal([true, true, false, null, null], story.Steps.Select(step => step.Good));
        Assert.Equal(["for-another-plugin", "for-others", "for-routes"], story.Candidates.Select(grant => grant.Name).Order(StringComparer.Ordinal));
        Assert.Contains("from.kind", Reason(story, "for-routes"), StringComparison.Ordinal);
        Assert.Contains("from.namespace", Reason(story, "for-others"), StringComparison.Ordinal);
        Assert.Contains("to.name", Reason(story, "for-another-plugin"), StringComparison.Ordinal);
    }

    [Fact]
    public void Story_OfAMissingPlugin_FailsAtItsExistence() =>
        Assert.Contains(Assert.Single(Of(GraphWorlds.NoPlugin, HowTo.Aygerim).Stories).Steps, step => step is { Good: false } && step.Text.Contains("Create it", StringComparison.Ordinal));

    [Fact]
    public void Story_OfAMalformedPiece_EndsAtOnce()
    {
        var story = Assert.Single(Of(HowTo.Finished.Annotate(HowTo.Aygerim, "kualalumpur:"), HowTo.Aygerim).Stories);

        Assert.Single(story.Steps);
        Assert.Contains("drops this piece without a word", story.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Socket_OfARefusal_TellsTheStoriesOfAllThatEndThere() =>
        Assert.Equal(2, Of(GraphWorlds.Denied, "NoGrant/kualalumpur/qyzylorda").Stories.Count);

    [Fact]
    public void Owner_MayChangeAndDelete_AndIsToldWhatWouldFollow()
    {
        var view = Of(Seen.ByKim(HowTo.Finished), HowTo.Aygerim.ToString())!;

        Assert.Equal("You may change and delete it.", view.Rights);
        Assert.Equal("/what-if?delete=KongConsumer%2Fqyzylorda%2Faygerim", view.WhatIfUrl);
        Assert.Contains(view.Commands, command => command.Text == "kubectl get kongconsumer aygerim -n qyzylorda -o yaml");
    }

    [Fact]
    public void ForeignPlugin_KnownByNameAlone_HasAContactAndNoYaml()
    {
        var view = Of(Seen.ByKim(HowTo.Finished), HowTo.LimitAygerim.ToString())!;

        Assert.Empty(view.Yaml);
        Assert.Empty(view.WhatIfUrl);
        Assert.Contains("Ask the owner of kualalumpur", view.Contact, StringComparison.Ordinal);
    }

    [Fact]
    public void Selection_OfNothingOnTheMap_IsNull() => Assert.Null(Of(Seen.ByKim(HowTo.Finished), "KongPlugin/nowhere/nothing"));

    [Fact]
    public void Yaml_OfHostileValues_ReadsBackAsTheSameText()
    {
        const string odd = "yes: [a] #b\n- \"c\" {{d}} \u0001 & *e";
        var plugin = (KongPlugin)HowTo.Finished.Snapshot.Find(HowTo.LimitAygerim)!;
        var world = HowTo.Finished.With(plugin with
        {
            ConfigJson = System.Text.Json.JsonSerializer.Serialize(new { text = odd }), Meta = plugin.Meta with { Annotations = World.Map(("note", odd), ("flag", "true")) },
        });

        var root = Read(Of(world, HowTo.LimitAygerim).Yaml);

        Assert.Equal(odd, ((YamlScalarNode)root["config"]["text"]).Value);
        Assert.Equal(odd, ((YamlScalarNode)root["metadata"]["annotations"]["note"]).Value);
        Assert.NotEqual(YamlDotNet.Core.ScalarStyle.Plain, ((YamlScalarNode)root["metadata"]["annotations"]["flag"]).Style);
    }

    [Fact]
    public void Yaml_OfEachObjectOfTheHowTo_NamesItsKind() => Assert.All(HowTo.Finished.Snapshot.Objects().Where(item => item.Kind != Kinds.GatewayClass), item =>
        Assert.Equal(item.Kind.Kind, ((YamlScalarNode)Read(Of(HowTo.Finished, item.Key).Yaml)["kind"]).Value));

    private static string Reason(ReferenceStory story, string grant) => story.Candidates.Single(item => item.Name == grant).Reason;

    private static YamlNode Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Single().RootNode;
    }

    private static SelectionView Of(World world, ObjectKey key) => Of(world, key.ToString());

    private static SelectionView Of(World world, string id) => Of(Seen.ByAdmin(world), id)!;

    private static SelectionView? Of(VisibleWorld world, string id) => SelectionView.Make(world, GraphView.Project(world, GraphQuery.All), id);
}
