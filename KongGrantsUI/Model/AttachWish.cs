namespace KongGrantsUI.Model;

/// <summary>One plugin and the referrers that are to name it, in the request's namespace.</summary>
/// <param name="Plugin">Name of a KongPlugin in the target namespace.</param>
/// <param name="Referrers">Names of objects of the request's <c>from</c> kind.</param>
/// <param name="Type">For a plugin that does not exist yet: the type asked for.</param>
/// <param name="ConfigJson">For a plugin that does not exist yet: the config asked for, as compact JSON.</param>
public sealed record AttachWish(string Plugin, EquatableList<string> Referrers, string? Type = null, string? ConfigJson = null);
