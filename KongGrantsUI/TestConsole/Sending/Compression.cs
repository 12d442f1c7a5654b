using System.IO.Compression;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>What <c>--compressed</c> asks for and undoes.</summary>
internal static class Compression
{
    public const string Accepted = "deflate, gzip, br";

    /// <summary>The body as it was before; as it came where the encoding is none of those.</summary>
    /// <exception cref="InvalidDataException">On reading: it is not what its header says.</exception>
    public static Stream Open(Stream body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        _ => body,
    };
}
