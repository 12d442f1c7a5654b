namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Which HTTP a line asks for.</summary>
public enum HttpWish
{
    /// <summary>As curl does by itself: HTTP/2 where a gateway offers it over TLS, else HTTP/1.1.</summary>
    Default,

    /// <summary><c>--http1.1</c></summary>
    Http11,

    /// <summary><c>--http2</c>: the default, said aloud.</summary>
    Http2,

    /// <summary><c>--http2-prior-knowledge</c>: HTTP/2 without asking, and without TLS too.</summary>
    PriorKnowledge,
}
