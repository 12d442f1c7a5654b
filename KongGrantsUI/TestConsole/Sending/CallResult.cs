using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>How a call ended. Without an answer, <see cref="Status"/> is 0 and <see cref="Error"/> says why.</summary>
public sealed record CallResult
{
    public required string Url { get; init; }
    public int Status { get; init; }
    public string ReasonPhrase { get; init; } = "";
    public EquatableList<ResponseHeader> Headers { get; init; } = [];

    /// <summary>The body as text; null where it is not text.</summary>
    public string? BodyText { get; init; }

    /// <summary>How many bytes of body were read, decompressed.</summary>
    public int BodySize { get; init; }

    public string ContentType { get; init; } = "";
    public CallTimings Timings { get; init; } = CallTimings.None;

    /// <summary>The body was longer than what is read.</summary>
    public bool Truncated { get; init; }

    /// <summary>A sentence; empty where the call succeeded, whatever its status.</summary>
    public string Error { get; init; } = "";

    /// <summary>When the head of the answer came, or the call ended without one.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The first value of that header, or null.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
