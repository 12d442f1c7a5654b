namespace KongGrantsUI.Views.Graph;

/// <summary>How a line of the map stands, worst last. Each has an icon, a word and a line shape of its own.</summary>
public enum EdgeVerdict
{
    /// <summary>Traffic: a route to its Service or Gateway.</summary>
    Routing,
    /// <summary>A reference that takes effect.</summary>
    Bound,
    /// <summary>A grant that nothing uses.</summary>
    Open,
    /// <summary>A reference whose grant ends within a week.</summary>
    Expiring,
    /// <summary>A reference that a more specific plugin of the same type always overrides.</summary>
    Shadowed,
    /// <summary>A request that nobody has answered.</summary>
    Pending,
    /// <summary>A route whose Service or Gateway does not exist.</summary>
    Missing,
    /// <summary>A reference to a plugin that does not exist.</summary>
    NoPlugin,
    /// <summary>A reference into a foreign namespace that no grant allows.</summary>
    Denied,
    /// <summary>References that share type and scope: Kong refuses the whole configuration.</summary>
    Collides,
}
