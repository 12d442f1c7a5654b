using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>The state of a kind that is read namespace by namespace. No namespace is named in the sentence: not everybody may know it.</summary>
internal static class PartStates
{
    public static KindSync Merge(GroupKind kind, IReadOnlyDictionary<string, KindSync> parts, DateTimeOffset now)
    {
        var settled = parts.Values.Where(part => part.State is not (SyncState.Waiting or SyncState.Listing)).ToArray();
        var within = parts.Where(part => part.Value.State is SyncState.Live or SyncState.Reconnecting)
            .Select(part => part.Key).Order(StringComparer.Ordinal).ToEquatableList();
        if (settled.Length == 0) return new KindSync(kind, SyncState.Listing, now, parts.Values.Select(part => part.Message).FirstOrDefault(text => text.Length > 0, ""));
        var forbidden = parts.Count(part => part.Value.State == SyncState.Forbidden);
        if (within.Count == 0) return settled[0] with { Since = now, Message = Sentence(kind, 0, forbidden) };
        var broken = settled.Where(part => part.State == SyncState.Reconnecting).ToArray();
        return new KindSync(
            kind, broken.Length > 0 ? SyncState.Reconnecting : SyncState.Live, now,
            broken.Length > 0 ? broken[0].Message : Sentence(kind, within.Count, forbidden), broken.Min(part => part.RetryAt))
        {
            InPart = true,
            Within = within,
        };
    }

    private static string Sentence(GroupKind kind, int read, int forbidden)
    {
        var where = read == 0 ? "nor in a namespace of its own" : $"so it is read in {Namespaces(read)} alone";
        var rest = read > 0 && forbidden > 0 ? $"; in {Namespaces(forbidden)} more the account may not list it either" : "";
        return $"The app's account may not list {kind.Kind} in the whole cluster, {where}{rest}.";
    }

    private static string Namespaces(int count) => count == 1 ? "1 namespace" : $"{count} namespaces";
}
