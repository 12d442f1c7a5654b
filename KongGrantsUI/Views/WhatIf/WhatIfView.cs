using KongGrantsUI.Model;
using KongGrantsUI.Views.Effects;

namespace KongGrantsUI.Views.WhatIf;

/// <summary>What is typed, read, and what it would do.</summary>
public sealed record WhatIfView
{
    /// <summary>What can't be read, with line and column; nothing is foretold while there is one.</summary>
    public EquatableList<string> Problems { get; init; } = [];

    /// <summary>Each change as it was understood.</summary>
    public EquatableList<string> Changes { get; init; } = [];

    /// <summary>Null where there is nothing to foretell.</summary>
    public EffectsView? Effects { get; init; }

    /// <summary>The user's own namespaces, to choose a home for objects that name none.</summary>
    public EquatableList<string> Namespaces { get; init; } = [];

    /// <summary>Objects that the user sees whole, to choose those that would be gone.</summary>
    public EquatableList<string> Known { get; init; } = [];

    /// <summary>False while the first list is still being read.</summary>
    public bool Synced { get; init; }
}
