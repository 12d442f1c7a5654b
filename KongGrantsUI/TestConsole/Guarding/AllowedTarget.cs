using System.Net;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>A place that may be called.</summary>
/// <param name="Host">A lower-case name, an IP address in its usual form, or <c>*.domain</c>.</param>
/// <param name="Port">Null allows every port.</param>
public sealed record AllowedTarget(string Host, int? Port)
{
    /// <summary>Null where the text is no target.</summary>
    public static AllowedTarget? Parse(string text)
    {
        var (host, port) = Split(text.Trim().ToLowerInvariant());
        if (port is { Length: > 0 } && !HttpToken.IsPort(port, out _)) return null;
        var name = HostNames.Normalise(host);
        var plain = name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name;
        var valid = IPAddress.TryParse(name, out _) || (plain.Length > 0 && plain.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_'));
        return valid ? new AllowedTarget(name, port is null ? null : int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)) : null;
    }

    /// <param name="host">As <see cref="HostNames.Normalise"/> gives it.</param>
    public bool Allows(string host, int port) =>
        (Port is null || Port == port)
        && (Host.StartsWith("*.", StringComparison.Ordinal) ? host.EndsWith(Host[1..], StringComparison.Ordinal) : host == Host);

    private static (string Host, string? Port) Split(string text)
    {
        if (text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is var close and > 0)
            return (text[1..close], text.Length > close + 1 && text[close + 1] == ':' ? text[(close + 2)..] : null);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || colon != text.LastIndexOf(':') ? (text, null) : (text[..colon], text[(colon + 1)..]);
    }
}
