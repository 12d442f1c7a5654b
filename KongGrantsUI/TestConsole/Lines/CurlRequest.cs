using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>What a curl line asks for. Equal lines in different spelling give equal requests.</summary>
public sealed record CurlRequest
{
    /// <summary>At least one; absolute, http or https, ASCII, without credentials and fragment; data of <c>-G</c> included.</summary>
    public required EquatableList<string> Urls { get; init; }

    /// <summary>From <c>-X</c>; null leaves it to <see cref="Method"/>.</summary>
    public string? ExplicitMethod { get; init; }

    /// <summary>As typed and in order; null values take a default header away.</summary>
    public EquatableList<CurlHeader> Headers { get; init; } = [];

    public string? Body { get; init; }
    public BodyKind BodyKind { get; init; }

    /// <summary>Kept for the call only.</summary>
    public UserCredential? User { get; init; }

    public string? UserAgent { get; init; }
    public string? Referer { get; init; }
    public string? Cookie { get; init; }
    public bool HeadOnly { get; init; }
    public bool FollowRedirects { get; init; }
    public bool Insecure { get; init; }
    public bool Verbose { get; init; }
    public bool Silent { get; init; }
    public bool ShowError { get; init; }
    public bool IncludeHeaders { get; init; }
    public bool Fail { get; init; }
    public bool Compressed { get; init; }

    public HttpWish Http { get; init; }

    public TimeSpan? MaxTime { get; init; }
    public TimeSpan? ConnectTimeout { get; init; }
    public EquatableList<ResolveEntry> Resolve { get; init; } = [];

    /// <summary>For each <c>-o</c> whether it is <c>/dev/null</c>. As in curl the first is for the first address, and an address without one is shown.</summary>
    public EquatableList<bool> Discards { get; init; } = [];

    /// <summary>The format of <c>-w</c>.</summary>
    public string? WriteOut { get; init; }

    /// <summary><c>2&gt;&amp;1</c>: what goes to standard error is seen by the filters.</summary>
    public bool MergeErrors { get; init; }

    /// <summary><c>2&gt;/dev/null</c>.</summary>
    public bool DropErrors { get; init; }

    public EquatableList<OutputFilter> Filters { get; init; } = [];

    public string Method => ExplicitMethod ?? (HeadOnly ? "HEAD" : Body is null ? "GET" : "POST");
}
