using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Findings;
using KongGrantsUI.Views.Namespaces;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Consumers;

/// <summary>The consumers that the user may know, and what acts on each. Pure.</summary>
public sealed record ConsumersView(PageFrame Frame, EquatableList<ConsumerRow> Rows, int Matching, int Total)
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 100;

    public static ConsumersView Project(VisibleWorld world, string words)
    {
        var found = world.Snapshot.Consumers.Where(item => Matches(item, words)).ToArray();
        var partial = world.Partial.ToHashSet();
        var (findings, acting) = (new FindingCounts(world), new ConsumerPlugins(world));
        var reaching = world.Analysis.Consumers.ToLookup(consumer => consumer.Source);
        var rows = found.Take(Most).Select(item => new ConsumerRow(
            item.Name, item.Namespace, reaching[item.Key].Select(consumer => consumer.KongName).FirstOrDefault() ?? item.Username ?? item.CustomId ?? "",
            partial.Contains(item.Key) ? null : reaching[item.Key].Any(),
            item.Credentials.Select(name => Credential(world, item.Namespace, name)).ToEquatableList(), item.ConsumerGroups)
        {
            Link = ObjectLink.To(item.Key),
            Plugins = acting.Of(item.Key),
            Findings = findings.Of(item.Key),
        });
        return new ConsumersView(PageFrame.Of(world), rows.ToEquatableList(), found.Length, world.Snapshot.Consumers.Count);
    }

    private static bool Matches(KongConsumer item, string words) => SearchWords.Occur(words, item.Name, item.Namespace, item.Username);

    private static string Credential(VisibleWorld world, string @namespace, string name) =>
        world.Snapshot.Secrets.Find(@namespace, name)?.Meta.Label(Names.CredentialLabel) is { Length: > 0 } type ? $"{name} ({type})" : name;
}
