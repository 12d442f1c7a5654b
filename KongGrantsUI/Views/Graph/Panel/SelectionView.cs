using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Findings;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>What the side panel says of one node: what it is, why it stands as it does, and what can be done. Pure.</summary>
public sealed record SelectionView(string Id, string Kind, string Name, string Namespace, string Sentence, Health Health)
{
    /// <summary>Whom to ask, for what the user may not see whole; else empty.</summary>
    public string Contact { get; init; } = "";
    public EquatableList<ReferenceStory> Stories { get; init; } = [];
    public EquatableList<PanelLink> UsedBy { get; init; } = [];
    public EquatableList<PanelLink> LeadsTo { get; init; } = [];

    /// <summary>For a plugin: whom it applies to and where.</summary>
    public EquatableList<string> Limits { get; init; } = [];
    public EquatableList<ConditionRow> Conditions { get; init; } = [];
    public EquatableList<EventRow> Events { get; init; } = [];
    public EquatableList<FindingRow> Findings { get; init; } = [];
    public EquatableList<Command> Commands { get; init; } = [];

    /// <summary>What the user may do with it, as a sentence; empty for what they may not see whole.</summary>
    public string Rights { get; init; } = "";

    /// <summary>Where it is told what would change if this were gone; empty where it can't be deleted.</summary>
    public string WhatIfUrl { get; init; } = "";

    /// <summary>Empty for what the user may not see whole.</summary>
    public string Yaml { get; init; } = "";

    /// <summary>Null where nothing on the map has that id.</summary>
    public static SelectionView? Make(VisibleWorld world, GraphModel model, string id)
    {
        if (model.Find(id) is not { } node) return null;
        var item = node.Partial || node.Missing ? null : world.Snapshot.Objects().FirstOrDefault(other => other.Key.ToString() == id);
        return new SelectionView(id, node.KindWord, node.Socket == SocketState.Refused ? node.Detail : node.Name, node.Namespace, node.Sentence + ".", node.Health)
        {
            Contact = Ask(world, node),
            Stories = ReferenceStories.Of(world, id).ToEquatableList(),
            UsedBy = model.Edges.Where(edge => edge.To == id || edge.Via == id).Select(edge => new PanelLink(edge.From, edge.Sentence, edge.Verdict)).ToEquatableList(),
            LeadsTo = model.Edges.Where(edge => edge.From == id && edge.Kind == EdgeKind.Routing).Select(edge => new PanelLink(edge.To, edge.Sentence, edge.Verdict)).ToEquatableList(),
            Limits = Limit(world, id).ToEquatableList(),
            Conditions = item is null ? [] : ConditionsOf(item).ToEquatableList(),
            Events = PanelEvents.Of(world, id).ToEquatableList(),
            Findings = FindingsView.Project(world).Rows.Where(row => row.Objects.Contains(id)).ToEquatableList(),
            Commands = PanelCommands.Of(node, world).ToEquatableList(),
            Rights = item is null ? "" : RightsOn(item.Key, world.Access),
            WhatIfUrl = item is null ? "" : $"/what-if?delete={Uri.EscapeDataString(id)}",
            Yaml = item is null ? "" : ObjectYaml.Write(item),
        };
    }

    private static string Ask(VisibleWorld world, GraphNode node)
    {
        if (!node.Partial && !(node.Missing && node.Health != Health.Error)) return "";
        var contact = world.Snapshot.Namespaces.Find("", node.Namespace)?.Meta.Annotation(Names.ContactAnnotation);
        return contact is { Length: > 0 }
            ? T($"You may not see all of it. Ask {contact}, the contact of {node.Namespace}.")
            : T($"You may not see all of it. Ask the owner of {node.Namespace}, or a cluster admin who that is.");
    }

    private static IEnumerable<string> Limit(VisibleWorld world, string id)
    {
        var reach = new PluginReach(world);
        return world.Analysis.Entities.Where(item => item.Plugin.ToString() == id)
            .Select(item => item.Enabled ? T($"Applies to {reach.Words(item.Scope)}.") : T($"Applies to {reach.Words(item.Scope)}, but is switched off.")).Distinct(StringComparer.Ordinal);
    }

    private static string RightsOn(ObjectKey key, AccessMap access) => (access.May("patch", key.Kind, key.Namespace), access.May("delete", key.Kind, key.Namespace)) switch
    {
        (true, true) => T("You may change and delete it."),
        (true, false) => T("You may change it, but not delete it."),
        (false, true) => T("You may delete it, but not change it."),
        _ => T("You may look at it, and nothing else."),
    };

    private static IEnumerable<ConditionRow> ConditionsOf(ClusterObject item) => (item switch
    {
        KongConsumer consumer => consumer.Conditions,
        Gateway gateway => gateway.Conditions,
        HttpRoute route => route.ParentStatuses.SelectMany(parent => parent.Conditions),
        _ => [],
    }).Select(condition => new ConditionRow(condition.Type, condition.Status, condition.Reason, condition.Message));
}
