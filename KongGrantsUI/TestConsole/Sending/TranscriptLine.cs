namespace KongGrantsUI.TestConsole.Sending;

/// <summary>A line of the transcript, as <c>curl -v</c> would print it.</summary>
/// <param name="Text">With its mark (<c>* </c>, <c>&gt; </c>, <c>&lt; </c>), credentials masked.</param>
/// <param name="Printed">Whether curl would print it with the options of this line; the transcript shows it anyway.</param>
public sealed record TranscriptLine(LineKind Kind, string Text, bool Printed)
{
    /// <summary>No line break follows: a terminal shows what comes next behind it.</summary>
    public bool Open { get; init; }

    /// <summary>Whether curl writes it to standard error, which a pipe does not carry without <c>2&gt;&amp;1</c>.</summary>
    public bool IsError => Kind is LineKind.Info or LineKind.Sent or LineKind.Received or LineKind.Failure;
}
