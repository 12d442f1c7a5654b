namespace KongGrantsUI.Views.Graph;

/// <summary>One term of the filter.</summary>
/// <param name="Value">What is looked for; <c>a,b</c> for between.</param>
/// <param name="Within">For expires: how soon.</param>
public sealed record FilterTerm(FilterKey Key, string Value, TimeSpan Within = default);
