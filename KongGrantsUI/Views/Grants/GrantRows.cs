using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Grants;

internal static class GrantRows
{
    public static bool IsForPlugins(ReferenceGrant grant) => grant.To.Any(to => to.Kind == Kinds.KongPlugin);

    /// <summary>The grants in whose own or whose users' namespaces and names all the words occur.</summary>
    public static ReferenceGrant[] Matching(ReferenceGrant[] grants, string words, VisibleWorld world)
    {
        if (words.Length == 0) return grants;
        var users = Users(world);
        return [.. grants.Where(grant => SearchWords.Occur(words, Texts(grant, users)))];
    }

    public static EquatableList<GrantRow> Make(IEnumerable<ReferenceGrant> grants, VisibleWorld world)
    {
        var users = Users(world);
        var requests = world.Snapshot.Requests.ToLookup(request => request.Meta.Uid, StringComparer.Ordinal);
        return grants.Select(grant => Make(grant, users.GetValueOrDefault(grant.Key) ?? [], requests, world)).ToEquatableList();
    }

    private static IEnumerable<string> Texts(ReferenceGrant grant, Dictionary<ObjectKey, EquatableList<ObjectKey>> users) =>
        [grant.Key.NamespacedName.ToString(), .. grant.From.Select(from => from.Namespace), .. (users.GetValueOrDefault(grant.Key) ?? []).Select(user => user.ToString())];

    private static Dictionary<ObjectKey, EquatableList<ObjectKey>> Users(VisibleWorld world) => world.Analysis.Grants.ToDictionary(usage => usage.Grant, usage => usage.Users);

    private static GrantRow Make(ReferenceGrant grant, EquatableList<ObjectKey> users, ILookup<string, PluginGrantRequest> requests, VisibleWorld world)
    {
        var uid = grant.Meta.Label(Names.RequestUidLabel);
        var request = uid is null ? null : requests[uid].FirstOrDefault();
        return new GrantRow(
            grant.Key,
            Lets(grant),
            users.Count == 0 ? T("Nothing depends on it.") : T($"Used by {string.Join(", ", users.Select(user => $"{user.Kind.Kind} {user.Name}"))}."),
            Origin(uid, request),
            request is null ? null : RequestUrls.For(request.Key),
            world.Access.May("delete", Kinds.ReferenceGrant, grant.Namespace));
    }

    public static string Lets(ReferenceGrant grant)
    {
        var from = grant.From.Select(entry => Of($"each {entry.Kind.Kind} of {entry.Namespace}")).Aggregate(Sentence.Empty, (before, next) => before.IsEmpty ? next : Of($"{before} and {next}"));
        var plugins = grant.To.Where(to => to.Kind == Kinds.KongPlugin).Select(to => to.Name).ToArray();
        var to = plugins.Any(name => name is null) ? T("any plugin") : string.Join(", ", plugins);
        return T($"Lets {from} use {to} of {grant.Namespace}.");
    }

    private static string Origin(string? uid, PluginGrantRequest? request) => request is not null
        ? T($"Made for the request {request.Name}.")
        : uid is null ? T("Made by hand, without a request.") : T("Made for a request that has been withdrawn.");
}
