using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Effects;

/// <summary>What a change that nobody has made would do, in sentences. Empty lists: nothing.</summary>
public sealed record EffectsView
{
    /// <summary>One for each plugin whose reach would change.</summary>
    public EquatableList<EffectRow> Rows { get; init; } = [];

    /// <summary>Findings that would appear, worst first.</summary>
    public EquatableList<EffectRow> Appearing { get; init; } = [];

    /// <summary>Findings that would be mended.</summary>
    public EquatableList<string> Vanishing { get; init; } = [];

    /// <summary>Notes, which say of nothing that it is wrong: those that would appear.</summary>
    public EquatableList<string> Notes { get; init; } = [];

    /// <summary>Notes that would no longer hold.</summary>
    public EquatableList<string> NotesGone { get; init; } = [];

    /// <summary>Whether Kong would refuse its whole configuration, and does not now.</summary>
    public bool StopsGateway { get; init; }

    /// <summary>Nobody's calls change, and nothing wrong comes or goes; there may be notes.</summary>
    public bool IsNothing => Rows.Count == 0 && Appearing.Count == 0 && Vanishing.Count == 0 && !StopsGateway;
}
