namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Which option gave the body, and with it the headers that curl adds.</summary>
public enum BodyKind
{
    /// <summary><c>-d</c> and its kin: Content-Type application/x-www-form-urlencoded.</summary>
    Form,

    /// <summary><c>--json</c>: Content-Type and Accept application/json.</summary>
    Json,
}
