using System.Buffers;
using System.Globalization;
using System.Text;

namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>A request path in the form in which Kong matches it (semantics 5.5).</summary>
public static class RequestPath
{
    private const string Reserved = "!*'();:@&=+$,/?%#[]";
    private static readonly SearchValues<byte> Kept =
        SearchValues.Create("!#$&'()*+,/:;=?@[]ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~%"u8);

    /// <summary>Decodes what need not be encoded, resolves dot segments and joins repeated slashes.</summary>
    public static string Normalize(string path) => RemoveDots(Decode(path));

    /// <summary>The path as it goes upstream: whatever may not stand in a URI is percent-encoded again.</summary>
    public static string Escape(string path)
    {
        var result = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            if (Kept.Contains(octet)) result.Append((char)octet);
            else result.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return result.ToString();
    }

    private static string Decode(string path)
    {
        if (!path.Contains('%', StringComparison.Ordinal)) return path;
        var octets = new List<byte>(path.Length);
        for (var index = 0; index < path.Length; index++)
        {
            if (IsTriplet(path, index, out var octet) && !IsReserved(octet))
            {
                octets.Add(octet);
                index += 2;
            }
            else
            {
                octets.AddRange(Encoding.UTF8.GetBytes(path[index].ToString()));
            }
        }

        return Encoding.UTF8.GetString([.. octets]);
    }

    /// <summary>NUL and other control characters stay encoded: decoded, they could never be sent on.</summary>
    private static bool IsReserved(byte octet) => octet < ' ' || Reserved.Contains((char)octet, StringComparison.Ordinal);

    private static bool IsTriplet(string path, int index, out byte octet)
    {
        octet = 0;
        return path[index] == '%'
            && index + 2 < path.Length
            && byte.TryParse(path.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet);
    }

    private static string RemoveDots(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kept = new List<string>(segments.Length);
        foreach (var segment in segments)
        {
            if (segment == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            else if (segment is not ("." or "..")) kept.Add(segment);
        }

        var isFolder = path.EndsWith('/') || segments is [.., "." or ".."];
        return kept.Count == 0 ? "/" : $"/{string.Join('/', kept)}{(isFolder ? "/" : "")}";
    }
}
