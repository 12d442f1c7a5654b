namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Something that happened during a call: a line of its transcript, or its end (one for each address).</summary>
public sealed record CallEvent(TranscriptLine? Line, CallResult? Result);
