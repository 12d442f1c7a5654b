namespace KongGrantsUI.Analysis.Planning;

public enum ChangeVerb
{
    Create,
    Annotate,
    Delete,
}
