using System.Globalization;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Reads the values of options.</summary>
internal static class CurlValues
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static string Method(OptionUse use)
    {
        if (!HttpToken.IsToken(use.Value)) throw use.Fail($"\"{use.Plain()}\" is not a method.", "Write letters only, as in -X POST.");
        if (use.Value.ToUpperInvariant() is var upper && upper != use.Value && Methods.Contains(upper)) throw use.Fail($"curl sends the method as it is typed, and {use.Value} is not {upper}.", $"Write -X {upper}.");
        return use.Value.ToUpperInvariant() is "CONNECT" or "TRACE" ? throw use.Fail($"the method {use.Value} is refused.", "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.") : use.Value;
    }

    public static CurlHeader Header(OptionUse use)
    {
        var line = use.Text();
        use.Plain();
        var end = line.IndexOf(':', StringComparison.Ordinal);
        if (end < 0 && line.EndsWith(';') && HttpToken.IsToken(line[..^1])) return new CurlHeader(line[..^1], "");
        if (end <= 0 || !HttpToken.IsToken(line[..end])) throw use.Fail($"\"{line}\" is not a header.", "Write it as -H 'Name: value'.");
        var value = line[(end + 1)..].Trim();
        if (Unmasked(value, use) is var checkedValue && HttpToken.IsForbidden(line[..end]) && value.Length > 0)
            throw use.Fail($"the header {line[..end]} belongs to the connection and is set by the console itself.", "Leave it out.");
        return new CurlHeader(line[..end], checkedValue.Length == 0 ? null : checkedValue);
    }

    public static UserCredential Credential(OptionUse use)
    {
        var colon = use.Plain().IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw use.Fail($"{use.Name} without a password would make curl ask for it.", "Write -u name:password.");
        return new UserCredential(use.Value[..colon], Unmasked(use.Value[(colon + 1)..], use));
    }

    public static string Referer(OptionUse use) => !use.Plain().EndsWith(";auto", StringComparison.Ordinal) ? use.Value
        : throw use.Fail("\";auto\" is not supported.", "Write the referrer's address alone.");

    public static string Cookie(OptionUse use) => use.Plain().Contains('=', StringComparison.Ordinal) ? Unmasked(use.Value, use)
        : throw use.Fail($"{use.Name} {use.Value} would read a file on the server, which is refused.", "Write cookies as -b 'name=value'.");

    public static string Encoded(OptionUse use)
    {
        var split = use.Value.IndexOfAny(['=', '@']);
        if (split >= 0 && use.Value[split] == '@') throw use.Fail($"{use.Name} {use.Value} would read a file on the server, which is refused.", "Write name=content; a content with @ is sent as =content.");
        var name = split <= 0 ? "" : use.Value[..(split + 1)];
        return name + Uri.EscapeDataString(use.Value[(split + 1)..]).Replace("%20", "+", StringComparison.Ordinal);
    }

    public static TimeSpan Seconds(OptionUse use) =>
        // curl wants a digit on both sides of the point.
        char.IsAsciiDigit(use.Value.FirstOrDefault()) && char.IsAsciiDigit(use.Value[^1]) && double.TryParse(use.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86400
            ? TimeSpan.FromMilliseconds(Math.Max(1, Math.Round(seconds * 1000)))
            : throw use.Fail($"\"{use.Value}\" is not a time for {use.Name}.", "Write seconds, as in 2.5.");

    public static ResolveEntry Resolve(OptionUse use)
    {
        var parts = use.Plain().TrimStart('+').Split(':', 3);
        return parts.Length == 3 && parts[0] is not ("" or "*") && HttpToken.IsPort(parts[1], out var port) && System.Net.IPAddress.TryParse(parts[2].Trim('[', ']'), out var address)
            ? new ResolveEntry(parts[0].ToLowerInvariant(), port, address.ToString())
            : throw use.Fail($"\"{use.Value}\" is not understood.", "Write --resolve host:port:address with one IP address.");
    }

    public static bool Output(OptionUse use) => use.Value switch
    {
        "/dev/null" or "NUL" => true,
        "-" => false,
        _ => throw use.Fail($"{use.Name} {use.Value} would write a file on the server, which is refused.", "The answer is shown on this page; -o /dev/null hides the body."),
    };

    public static string WriteOut(OptionUse use) => WriteOutFormat.Unknown(use.Text()) is { } unknown
        ? throw use.Fail($"the variable %{{{unknown}}} is not known.", $"Known are {string.Join(", ", WriteOutFormat.Names)}.")
        : use.Value;

    private static string Unmasked(string value, OptionUse use) =>
        value == Secrets.Mask || value.EndsWith(" " + Secrets.Mask, StringComparison.Ordinal) || value.EndsWith("=" + Secrets.Mask, StringComparison.Ordinal)
            ? throw use.Fail("the credential is not kept with a line.", "Type it in place of ***.")
            : value;
}
