using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>One request of a call: a redirect that is followed makes another.</summary>
internal sealed record Hop(CurlRequest Request, Uri Url, PinnedTarget Target, string Method, string? Body)
{
    /// <summary>Neither credentials nor a typed Host follow to another host.</summary>
    public bool SendCredentials { get; init; } = true;
}
