namespace KongGrantsUI.TestConsole.Sending;

public enum LineKind
{
    /// <summary>About the connection, marked <c>*</c>.</summary>
    Info,

    /// <summary>Of the request's head, marked <c>&gt;</c>.</summary>
    Sent,

    /// <summary>Of the answer's head, marked <c>&lt;</c>.</summary>
    Received,

    /// <summary>What curl says when it fails.</summary>
    Failure,

    /// <summary>Of the answer's head as <c>-i</c> and <c>-I</c> print it.</summary>
    Head,

    Body,

    /// <summary>What <c>-w</c> prints.</summary>
    WriteOut,
}
