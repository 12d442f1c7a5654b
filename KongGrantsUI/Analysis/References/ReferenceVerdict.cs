namespace KongGrantsUI.Analysis.References;

public enum ReferenceVerdict
{
    /// <summary>A bare name, found.</summary>
    Local,
    /// <summary>A prefixed name, allowed by a grant, found.</summary>
    Granted,
    /// <summary>A prefixed name that no grant allows. Whether the plugin exists plays no role.</summary>
    NoGrant,
    /// <summary>Allowed, or local, but there is no such plugin.</summary>
    MissingPlugin,
    /// <summary>Dropped without a word by the parser, such as <c>ns:</c> or <c>:p</c>.</summary>
    Malformed,
}
