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
}
