using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>The state of a kind that is read namespace by namespace. No namespace is named in the sentence: not everybody may know it.</summary>
internal static class PartStates
{
    public static KindSync Merge(GroupKind kind, IReadOnlyDictionary<string, KindSync> parts, DateTimeOffset now)
    {
        var settled = parts.Values.Where(part => part.State is not (SyncState.Waiting or SyncState.Listing)).ToArray();
        var within = parts.Where(part => part.Value.State is SyncState.Live or SyncState.Reconnecting)
            .Select(part => part.Key).Order(StringComparer.Ordinal).ToEquatableList();
        if (settled.Length == 0) return new KindSync(kind, SyncState.Listing, now, parts.Values.Select(part => part.Message).FirstOrDefault(text => !text.IsEmpty, Sentence.Empty));
        var forbidden = parts.Count(part => part.Value.State == SyncState.Forbidden);
        if (within.Count == 0) return settled[0] with { Since = now, Message = Words(kind, 0, forbidden) };
        var broken = settled.Where(part => part.State == SyncState.Reconnecting).ToArray();
        return new KindSync(
            kind, broken.Length > 0 ? SyncState.Reconnecting : SyncState.Live, now,
            broken.Length > 0 ? broken[0].Message : Words(kind, within.Count, forbidden), broken.Min(part => part.RetryAt))
        {
            InPart = true,
            Within = within,
        };
    }

    private static Sentence Words(GroupKind kind, int read, int forbidden) => (read, forbidden) switch
    {
        (0, _) => $"The app's account may not list {kind.Kind} in the whole cluster, nor in a namespace of its own.",
        (_, 0) => Of(
            read,
            $"The app's account may not list {kind.Kind} in the whole cluster, so it is read in 1 namespace alone.",
            $"The app's account may not list {kind.Kind} in the whole cluster, so it is read in {read:N0} namespaces alone."),
        _ => $"The app's account may not list {kind.Kind} in the whole cluster. Of the namespaces by themselves, it is read in {read:N0}; in {forbidden:N0} the account may not list it either.",
    };
}
