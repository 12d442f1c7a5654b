using System.Globalization;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Writes a request as a curl line for a POSIX shell. Read again, it gives the same request.</summary>
public static class CurlText
{
    /// <param name="maskCredential">Puts <see cref="Secrets.Mask"/> in place of every credential; the line then asks for it.</param>
    public static string Format(CurlRequest request, bool maskCredential)
    {
        var words = new List<string> { "curl" };
        words.AddRange(Flags(request));
        words.AddRange(Sent(request, maskCredential));
        words.AddRange(Connection(request));
        words.AddRange(request.Urls.Select(url => Quote(maskCredential ? Secrets.MaskUrl(url) : url)));
        if (request.MergeErrors) words.Add("2>&1");
        if (request.DropErrors) words.Add("2>/dev/null");
        words.AddRange(request.Filters.Select(Filter));
        return string.Join(' ', words);
    }

    private static IEnumerable<string> Flags(CurlRequest request)
    {
        (bool Set, string Option)[] flags =
        [
            (request.Silent, "-s"), (request.ShowError, "-S"), (request.Verbose, "-v"), (request.IncludeHeaders, "-i"), (request.HeadOnly, "-I"),
            (request.FollowRedirects, "-L"), (request.Insecure, "-k"), (request.Fail, "-f"), (request.Compressed, "--compressed"),
            (request.Http == HttpWish.Http11, "--http1.1"), (request.Http == HttpWish.Http2, "--http2"), (request.Http == HttpWish.PriorKnowledge, "--http2-prior-knowledge"),
            (request.Urls.Any(url => url.AsSpan().IndexOfAny("[]{}") >= 0), "-g"),
        ];
        return [.. flags.Where(flag => flag.Set).Select(flag => flag.Option), .. request.Discards.Select(discard => discard ? "-o /dev/null" : "-o -")];
    }

    private static IEnumerable<string> Sent(CurlRequest request, bool mask)
    {
        if (request.ExplicitMethod is { } method) yield return "-X " + Quote(method);
        if (request.User is { } user) yield return "-u " + Quote($"{user.Name}:{(mask ? Secrets.Mask : user.Password)}");
        if (request.UserAgent is { } agent) yield return "-A " + Quote(agent);
        if (request.Referer is { } referer) yield return "-e " + Quote(referer);
        if (request.Cookie is { } cookie) yield return "-b " + Quote(mask ? MaskCookie(cookie) : cookie);
        foreach (var header in request.Headers) yield return "-H " + Quote(Header(header, mask));
        if (request.Body is { } body) yield return BodyOption(mask ? Secrets.MaskBody(body, request.BodyKind) : body, request.BodyKind);
    }

    private static IEnumerable<string> Connection(CurlRequest request)
    {
        if (request.MaxTime is { } most) yield return "-m " + Seconds(most);
        if (request.ConnectTimeout is { } connect) yield return "--connect-timeout " + Seconds(connect);
        foreach (var entry in request.Resolve) yield return "--resolve " + Quote($"{entry.Host}:{entry.Port}:{entry.Address}");
        if (request.WriteOut is { } format) yield return "-w " + Quote(format);
    }

    private static string Header(CurlHeader header, bool mask) => header.Value switch
    {
        null => header.Name + ":",
        "" => header.Name + ";",
        var value => $"{header.Name}: {(mask ? header.Secret ? Secrets.Mask : Secrets.MaskHeader(header.Name, value) : value)}",
    };

    private static string BodyOption(string body, BodyKind kind) =>
        $"{(kind == BodyKind.Json ? "--json" : "--data-raw")} {Quote(body)}";

    private static string MaskCookie(string cookie) => cookie[..(cookie.IndexOf('=', StringComparison.Ordinal) + 1)] + Secrets.Mask;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Filter(OutputFilter filter) => filter switch
    {
        HeadFilter head => $"| head -n {head.Lines}",
        GrepFilter grep => "| grep " + string.Concat(GrepFlags(grep)) + "-e " + Quote(grep.Pattern),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static IEnumerable<string> GrepFlags(GrepFilter grep)
    {
        if (grep.IgnoreCase) yield return "-i ";
        if (grep.Extended) yield return "-E ";
        if (grep.Fixed) yield return "-F ";
        if (grep.Invert) yield return "-v ";
        if (grep.OnlyMatching) yield return "-o ";
    }

    /// <summary>Quotes only where a shell needs it.</summary>
    private static string Quote(string word) =>
        word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || "-._/:@%+=,".Contains(character, StringComparison.Ordinal)) ? word
        // A caret before a line break or a quote is what marks a Windows line, so it is spelled out.
        : word.Contains('^', StringComparison.Ordinal) ? $"$'{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("^", "\\x5e", StringComparison.Ordinal)}'"
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
