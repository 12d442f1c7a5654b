namespace KongGrantsUI.Views.Graph;

/// <summary>What a term of the filter looks at.</summary>
public enum FilterKey
{
    Word,
    Kind,
    Namespace,
    Verdict,
    Expires,
    Mine,
    Between,

    /// <summary>Namespaces of a group, by its name or by the start of theirs.</summary>
    Group,
}
