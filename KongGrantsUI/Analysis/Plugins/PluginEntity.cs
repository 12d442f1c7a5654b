using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>One plugin as Kong gets it: a type, a scope and a config (semantics 3.1, 3.8).</summary>
public sealed record PluginEntity
{
    /// <summary>The type, such as <c>rate-limiting</c>.</summary>
    public required string Type { get; init; }
    public required PluginScope Scope { get; init; }

    /// <summary>The KongPlugin or KongClusterPlugin.</summary>
    public required ObjectKey Plugin { get; init; }

    /// <summary>UUIDv5 over type and scope; null where a part of the scope is not shown.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whether the scope's consumer has only a custom id, by which Kong can't look it up (semantics 3.8).</summary>
    public bool ByCustomId { get; init; }
    public string? InstanceName { get; init; }
    public bool Enabled { get; init; } = true;

    /// <summary>Compact JSON, or null where a Secret that only the controller reads holds a part of it.</summary>
    public string? ConfigJson { get; init; }
    public EquatableList<string> Protocols { get; init; } = [];

    /// <summary>The objects whose references made this entity.</summary>
    public EquatableList<ObjectKey> Referrers { get; init; } = [];
}
