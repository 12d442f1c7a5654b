using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>What a step does to one object.</summary>
/// <param name="Verb">Create, Annotate, Delete or Patch.</param>
/// <param name="Object">The object.</param>
/// <param name="Annotations">For Annotate: keys and their new values; an empty value takes the annotation away.</param>
/// <param name="Yaml">For Create: the manifest. For Annotate and Patch: the part of the object that changes. For Delete: what is deleted, where it is worth keeping.</param>
/// <param name="Kubectl">The line that does the same.</param>
public sealed record PlannedChange(ChangeVerb Verb, ObjectKey Object, EquatableMap Annotations, string Yaml, string Kubectl)
{
    /// <summary>For Patch: a JSON merge patch. Else empty.</summary>
    public string PatchJson { get; init; } = "";
}
