using System.Text;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Reads an address as curl does: http where no scheme is given, dot segments removed, the rest as typed.</summary>
internal static class CurlUrl
{
    public static (string Url, UserCredential? User) Read(OptionUse use, bool globOff)
    {
        var (scheme, rest) = Scheme(use);
        Check(use, rest, globOff);
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) rest = rest[..hash];
        var end = rest.IndexOfAny(['/', '?']);
        var authority = end < 0 ? rest : rest[..end];
        var path = end < 0 ? "/" : rest[end] == '?' ? "/" + rest[end..] : rest[end..];
        var (user, host) = SplitUser(use, authority);
        return ($"{scheme}://{Host(use, host)}{Encode(RemoveDots(path))}", user);
    }

    public static string AddQuery(string url, string query)
    {
        var separator = !url.Contains('?', StringComparison.Ordinal) ? "?" : url.EndsWith('?') || url.EndsWith('&') ? "" : "&";
        return url + separator + Encode(query);
    }

    private static (string Scheme, string Remainder) Scheme(OptionUse use)
    {
        var end = use.Value.IndexOf("://", StringComparison.Ordinal);
        if (end < 0 || use.Value[..end].Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))) return ("http", use.Value);
        var scheme = use.Value[..end].ToLowerInvariant();
        return scheme is "http" or "https" ? (scheme, use.Value[(end + 3)..])
            : throw use.Fail($"the scheme {scheme} is refused.", "Only http and https go through a gateway.");
    }

    private static void Check(OptionUse use, string rest, bool globOff)
    {
        if (rest.Length == 0) throw use.Fail("the address is empty.", "Write host and path, as in $PROXY_IP/path.");
        if (rest.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))) throw use.Fail("the address has a space or a control character.", "Write a space as %20.");
        if (rest.Contains('\\', StringComparison.Ordinal)) throw use.Fail("the address has a backslash.", "Write / between segments, and %5C for a backslash.");
        var path = rest.StartsWith('[') ? rest[(rest.IndexOf(']', StringComparison.Ordinal) + 1)..] : rest;
        if (!globOff && path.IndexOfAny(['[', ']', '{', '}']) >= 0) throw use.Fail("curl would expand [ ] { } in an address to several calls, which is not supported.", "Add -g to send them as they are, or use \"Series and watch\".");
    }

    private static (UserCredential? User, string Host) SplitUser(OptionUse use, string authority)
    {
        var at = authority.LastIndexOf('@');
        if (at < 0) return (null, authority);
        var colon = authority.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && colon < at
            ? (new UserCredential(Uri.UnescapeDataString(authority[..colon]), Uri.UnescapeDataString(authority[(colon + 1)..at])), authority[(at + 1)..])
            : throw use.Fail("the address names a user without a password.", "Write -u name:password, or the address without the part before @.");
    }

    private static string Host(OptionUse use, string authority)
    {
        var bracket = authority.StartsWith('[') ? authority.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = authority.IndexOf(':', Math.Max(0, bracket));
        var host = colon < 0 ? authority : authority[..colon];
        if (colon >= 0 && !HttpToken.IsPort(authority[(colon + 1)..], out _)) throw use.Fail($"\"{authority[(colon + 1)..]}\" is not a port.", "Write a number from 1 to 65535 after the colon.");
        var valid = host.StartsWith('[') ? bracket > 0 && System.Net.IPAddress.TryParse(host.Trim('[', ']'), out _) && !host.Contains('%', StringComparison.Ordinal)
            : host.Length is > 0 and <= 253 && host.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_') && !host.StartsWith('-');
        return valid ? authority.ToLowerInvariant() : throw use.Fail($"\"{host}\" is not a host name.", "Use letters, digits, dots and dashes; write an international name in its xn-- form.");
    }

    private static string RemoveDots(string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var plain = query < 0 ? path : path[..query];
        if (!plain.Contains("/.", StringComparison.Ordinal)) return path;
        var kept = new List<string>();
        var segments = plain.Split('/')[1..];
        foreach (var (index, segment) in segments.Index())
        {
            if (segment == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            if (segment is not ("." or "..")) kept.Add(segment);
            else if (index == segments.Length - 1) kept.Add("");
        }
        return "/" + string.Join('/', kept) + (query < 0 ? "" : path[query..]);
    }

    private static string Encode(string text)
    {
        if (Ascii.IsValid(text) && !text.Any(character => character <= ' ')) return text;
        var result = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text)) _ = value is <= 0x20 or >= 0x7f ? result.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)) : result.Append((char)value);
        return result.ToString();
    }
}
