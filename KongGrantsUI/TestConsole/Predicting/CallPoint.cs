using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>Where a call goes, as a router sees it.</summary>
/// <param name="Host">Without its port.</param>
/// <param name="Path">Percent-decoded, without dot segments, double slashes and query.</param>
public sealed record CallPoint(string Method, string Host, string Path, EquatableList<CurlHeader> Headers)
{
    public static CallPoint Of(CurlRequest request, string url)
    {
        var uri = new Uri(url);
        var host = request.Headers.LastOrDefault(header => header.Is("Host"))?.Value is { Length: > 0 } typed ? typed.Split(':')[0] : uri.Host;
        return new CallPoint(request.Method, host, Normalise(uri.AbsolutePath), request.Headers);
    }

    public string? Header(string name) => Headers.LastOrDefault(header => header.Is(name))?.Value;

    private static string Normalise(string path)
    {
        var parts = Uri.UnescapeDataString(path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "/" : $"/{string.Join('/', parts)}{(path.EndsWith('/') ? "/" : "")}";
    }
}
