namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>The hosts of a Kong route, of which one must fit; <c>*.</c> at the start stands for any labels.</summary>
public sealed class HostMatcher(IReadOnlyList<string> hosts)
{
    /// <summary>Whether every host is written out in full.</summary>
    public bool IsPlain { get; } = hosts.All(host => !host.StartsWith("*.", StringComparison.Ordinal));

    /// <summary>Whether a host name, without its port, fits. No hosts fit every name.</summary>
    public bool Matches(string host) => hosts.Count == 0 || hosts.Any(pattern => Matches(pattern, host));

    private static bool Matches(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
