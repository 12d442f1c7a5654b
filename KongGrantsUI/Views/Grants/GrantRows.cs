using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Grants;

internal static class GrantRows
{
    public static bool IsForPlugins(ReferenceGrant grant) => grant.To.Any(to => to.Kind == Kinds.KongPlugin);

    public static GrantRow Make(ReferenceGrant grant, VisibleWorld world)
    {
        var users = world.Analysis.Grants.FirstOrDefault(usage => usage.Grant == grant.Key)?.Users ?? [];
        var uid = grant.Meta.Label(Names.RequestUidLabel);
        var request = uid is null ? null : world.Snapshot.Requests.FirstOrDefault(request => request.Meta.Uid == uid);
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
