using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Whether a route's host names and a listener's have one in common; <c>*.</c> stands for any labels before the rest.</summary>
internal static class HostMatch
{
    public static bool Intersects(string? listener, EquatableList<string> route) =>
        string.IsNullOrEmpty(listener) || route.Count == 0 || route.Any(host => Overlap(listener, host));

    private static bool Overlap(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase)) return true;
        return Covers(left, right) || Covers(right, left);
    }

    private static bool Covers(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
        && host.Length > pattern.Length - 1
        && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase);
}
