using System.Diagnostics.CodeAnalysis;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>The outcome of reading a line: a request, or why not. Both are null for an empty text.</summary>
public sealed record CurlParse(CurlRequest? Request, LineError? Error)
{
    [MemberNotNullWhen(true, nameof(Request))]
    public bool Succeeded => Request is not null;
}
