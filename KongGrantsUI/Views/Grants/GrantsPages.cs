using KongGrantsUI.Access;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Grants;

/// <summary>Makes the page of requests and grants. Pure.</summary>
public static class GrantsPages
{
    /// <summary>How many of each list are shown at first, and come with each wish for more.</summary>
    public const int Step = 100;

    /// <param name="world">What the user may see.</param>
    /// <param name="now">Against which expiry is judged.</param>
    /// <param name="words">All of them must occur in a grant's own or its users' namespaces and names; separated by spaces.</param>
    /// <param name="most">How many of each list to show.</param>
    public static GrantsPageView Make(VisibleWorld world, DateTimeOffset now, string words = "", int most = Step)
    {
        var loading = Loading(world);
        var inbox = Requests(world, request => world.Owns(request.ToNamespace)).Select(request => Row(request, world, now)).OrderByDescending(row => row.YourTurn).ToArray();
        var asked = Requests(world, request => world.Access.May("list", Kinds.PluginGrantRequest, request.Namespace)).ToArray();
        var mine = asked.Take(most).Select(request => Row(request, world, now)).ToEquatableList();
        var grants = InForce(world).ToArray();
        var matching = GrantRows.Matching(grants, words, world);
        var active = GrantRows.Make(matching.Take(most), world);
        return new GrantsPageView
        {
            Loading = loading,
            CanRequest = Installed(world) && OwnNamespaces.MayRequest(world).Any(),
            Installed = Installed(world),
            Inbox = inbox.Take(most).ToEquatableList(),
            InboxTotal = inbox.Length,
            InboxEmpty = Empty(loading, inbox.Length, OwnNamespaces.Of(world).Any() ? T("Nobody has asked for your plugins.") : T("You own no namespace, so no request is addressed to you.")),
            Mine = mine,
            MineTotal = asked.Length,
            MineEmpty = Empty(loading, mine.Count, T("You have not asked for anything.")),
            Active = active,
            ActiveMatching = matching.Length,
            ActiveTotal = grants.Length,
            ActiveEmpty = Empty(loading, active.Count, grants.Length > 0 ? T("No grant matches.") : T("No grant for plugins exists between your namespaces and others.")),
        };
    }

    public static RequestStatus Status(PluginGrantRequest request, VisibleWorld world, DateTimeOffset now) => RequestStates.Derive(
        request, RequestMatch.Review(request, world.Snapshot.Reviews), world.Snapshot.ReferenceGrants, world.Analysis.References, now);

    public static string Loading(VisibleWorld world)
    {
        if (world.Snapshot.IsSynced) return "";
        var open = world.Snapshot.Sync.Where(kind => kind.State is SyncState.Waiting or SyncState.Listing).Select(kind => kind.Kind.Kind).ToArray();
        return open.Length == 0 ? T("Waiting for the cluster.") : T($"Reading {string.Join(", ", open)}.");
    }

    /// <summary>Whether the cluster serves the kinds that requests and decisions are made of; true while that is not known.</summary>
    public static bool Installed(VisibleWorld world) =>
        !world.Snapshot.Sync.Any(item => item.State == SyncState.NotServed && (item.Kind == Kinds.PluginGrantRequest || item.Kind == Kinds.PluginGrantReview));

    /// <summary>The grants for plugins.</summary>
    public static IEnumerable<ReferenceGrant> InForce(VisibleWorld world) => world.Snapshot.ReferenceGrants.Where(GrantRows.IsForPlugins);

    /// <summary>How many requests wait for the user.</summary>
    public static int Waiting(VisibleWorld world, DateTimeOffset now) => Requests(world, request => world.Owns(request.ToNamespace)).Count(request => IsTurn(Status(request, world, now), world));

    private static string Empty(string loading, int count, string sentence) => count > 0 || loading.Length > 0 ? "" : sentence;

    private static bool IsTurn(RequestStatus status, VisibleWorld world) => status.NextActor.Length > 0 && world.Owns(status.NextActor);

    private static IEnumerable<PluginGrantRequest> Requests(VisibleWorld world, Func<PluginGrantRequest, bool> belongs) =>
        world.Snapshot.Requests.Where(belongs).OrderByDescending(request => request.Meta.CreatedAt);

    private static RequestRow Row(PluginGrantRequest request, VisibleWorld world, DateTimeOffset now)
    {
        var status = Status(request, world, now);
        var plugins = request.ToNames.Count == 0 ? EquatableList.Of(T("any plugin")) : request.ToNames;
        return new RequestRow(
            request.Key, T($"{request.Namespace} asks {request.ToNamespace}"), plugins, request.Reason, status.State,
            StateTexts.Of(status.State), status.Sentence.ToString(), IsTurn(status, world));
    }
}
