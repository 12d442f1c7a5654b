namespace KongGrantsUI.TestConsole.Lines;

/// <summary>A header as <c>-H</c> gave it.</summary>
/// <param name="Value">Empty for <c>-H 'Name;'</c>; null for <c>-H 'Name:'</c>, which takes away a header that curl would send.</param>
public sealed record CurlHeader(string Name, string? Value)
{
    /// <summary>The value is a credential, whatever the name.</summary>
    public bool Secret { get; init; }

    public bool IsCredential => Secret || Secrets.IsSecret(Name);

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Name}: {(IsCredential ? "***" : Value)}";
}
