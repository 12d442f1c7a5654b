using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>One ReferenceGrant for plugins.</summary>
/// <param name="Key">The grant.</param>
/// <param name="Lets">What it allows, as a sentence.</param>
/// <param name="Users">Who depends on it now, as a sentence.</param>
/// <param name="Origin">The request that it was made for, or that it was made by hand.</param>
/// <param name="RequestUrl">The request's page, where there is one to see.</param>
/// <param name="CanDelete">Whether the user may delete it.</param>
public sealed record GrantRow(ObjectKey Key, string Lets, string Users, string Origin, string? RequestUrl, bool CanDelete);
