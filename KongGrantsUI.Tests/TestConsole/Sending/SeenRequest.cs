namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>What a server was sent.</summary>
internal sealed record SeenRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>One text to compare; without what names the client or only frames the message.</summary>
    public string Comparable() => string.Join('\n', [
        $"{Method} {Target}",
        .. Headers.Where(header => !IsOwn(header.Key, header.Value)).OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase).Select(header => $"{header.Key.ToLowerInvariant()}: {header.Value}"),
        Body]);

    private static bool IsOwn(string name, string value) =>
        (name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) && value.StartsWith("curl/", StringComparison.Ordinal))
        || (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && value == "0");
}
