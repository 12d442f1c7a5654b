namespace KongGrantsUI.Views.WhatIf;

/// <summary>What is typed on the page.</summary>
/// <param name="Yaml">Objects as they would be, as kubectl takes them.</param>
/// <param name="Home">Namespace of objects that name none.</param>
/// <param name="Gone">Objects that would be gone: <c>Kind/namespace/name</c>, one a line.</param>
public sealed record WhatIfForm(string Yaml, string Home, string Gone)
{
    public static readonly WhatIfForm Empty = new("", "", "");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Yaml) && string.IsNullOrWhiteSpace(Gone);
}
