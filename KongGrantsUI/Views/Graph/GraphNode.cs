using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>One object, or one kind folded into a node. Coordinates are in SVG user units, set by the layout.</summary>
public sealed record GraphNode(string Id, string Kind, string Namespace, string Name)
{
    public string Detail { get; init; } = "";
    public Health Health { get; init; }

    /// <summary>A foreign object of which only the name is known.</summary>
    public bool Partial { get; init; }

    /// <summary>An object that something refers to and that does not exist.</summary>
    public bool Missing { get; init; }

    /// <summary>How many objects it stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether the objects that it stands for are drawn beside it.</summary>
    public bool Opened { get; init; }

    /// <summary>Changes whenever the object behind it does.</summary>
    public string Version { get; init; } = "";

    /// <summary>Set for a grant, a request or a refusal; null for objects.</summary>
    public SocketState? Socket { get; init; }

    /// <summary>When a grant ends.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The verdicts of the lines that meet here.</summary>
    public EquatableList<EdgeVerdict> Verdicts { get; init; } = [];

    /// <summary>Ids of what it touches: for a plugin its traffic, else its neighbours. Without itself.</summary>
    public EquatableList<string> Lights { get; init; } = [];

    /// <summary>For a plugin, whom it applies to and where; else empty.</summary>
    public string Reach { get; init; } = "";

    public double X { get; init; }
    public double Y { get; init; }

    /// <summary>The kind as people read it.</summary>
    public string KindWord => Socket == SocketState.Refused ? T("Missing grant") : Kind;

    public string Title => Socket == SocketState.Refused ? T("no grant") : Count > 1 ? $"{(Opened ? "▾ " : "▸ ")}{Kind} × {Count}" : Name;
    /// <summary>The title where there is room for a few letters; the icon says the kind.</summary>
    public string ShortTitle => Socket == SocketState.Refused ? Detail : Count > 1 ? $"{(Opened ? "▾" : "▸")} × {Count}" : Title;
    public string TestId => $"node-{Kind}-{Namespace}-{Name}";

    /// <summary>The node in one sentence without its full stop.</summary>
    public string Sentence => Count > 1 ? Opened
            ? T($"{Count:N0} objects of kind {Kind} in {Namespace}, {VerdictText.Word(Health)}; Enter folds them")
            : T($"{Count:N0} objects of kind {Kind} in {Namespace}, {VerdictText.Word(Health)}; Enter opens them")
        : Socket == SocketState.Refused ? T($"No grant in {Namespace} {Detail}: references from there end here")
        : Reach.Length > 0 ? $"{Place}, {State}; {Reach}" : $"{Place}, {State}";

    private string Place => Namespace.Length == 0 ? $"{Kind} {Name}" : T($"{Kind} {Name} in {Namespace}");

    private string State => Missing || Socket is not null ? Detail
        : Partial ? T($"{VerdictText.Word(Health)}, only its name is visible to you") : VerdictText.Word(Health);
}
