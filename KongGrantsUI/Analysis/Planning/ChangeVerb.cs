namespace KongGrantsUI.Analysis.Planning;

public enum ChangeVerb
{
    Create,
    Annotate,
    Delete,
    /// <summary>Merge <see cref="PlannedChange.PatchJson"/> into the object (RFC 7386).</summary>
    Patch,
}
