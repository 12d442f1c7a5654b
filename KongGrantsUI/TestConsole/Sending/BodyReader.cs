using System.Text;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Reads a body up to <see cref="Limits.BodyBytes"/>.</summary>
internal static class BodyReader
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static async Task<(byte[] Bytes, bool Truncated)> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            var room = Limits.BodyBytes - (int)bytes.Length;
            bytes.Write(buffer, 0, Math.Min(count, room));
            if (count > room) return (bytes.ToArray(), true);
        }
        return (bytes.ToArray(), false);
    }

    /// <summary>The body as text, or null where it is not: images and the like are refused, and whatever has a NUL or is not UTF-8.</summary>
    public static string? Text(byte[] bytes, string contentType, bool truncated)
    {
        if (IsBinary(contentType) || bytes.AsSpan().Contains((byte)0)) return null;
        try
        {
            // A cut may fall inside a character.
            return truncated ? Encoding.UTF8.GetString(bytes).TrimEnd('\ufffd') : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return contentType.Contains("charset=iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1.GetString(bytes) : null;
        }
    }

    private static bool IsBinary(string contentType) =>
        (contentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && !contentType.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase))
        || contentType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("video/", StringComparison.OrdinalIgnoreCase);
}
