using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Lets a caller act as somebody else, where the caller may impersonate every part of them.</summary>
internal static class Impersonation
{
    private const string ExtraPrefix = "Impersonate-Extra-";
    private const string ServiceAccountPrefix = "system:serviceaccount:";
    private const string AuthenticationGroup = "authentication.k8s.io";

    /// <exception cref="ApiException">403 where a part may not be impersonated; 400 where groups come without a user.</exception>
    public static RequestUser Resolve(IHeaderDictionary headers, RequestUser caller, IAuthorizer authorizer)
    {
        var name = headers["Impersonate-User"].ToString();
        string[] groups = [.. headers["Impersonate-Group"].OfType<string>()];
        var uid = headers["Impersonate-Uid"].ToString();
        var extras = headers.Keys.Where(key => key.StartsWith(ExtraPrefix, StringComparison.OrdinalIgnoreCase)).ToList();
        if (name.Length == 0)
        {
            return groups.Length == 0 && uid.Length == 0 && extras.Count == 0
                ? caller
                : throw Failures.BadRequest("requested impersonation of a group, uid or extra without impersonating a user: set Impersonate-User too");
        }
        Require(authorizer, User(caller, name));
        foreach (var group in groups)
            Require(authorizer, Part(caller, "", "groups", group));
        if (uid.Length > 0)
            Require(authorizer, Part(caller, AuthenticationGroup, "uids", uid));
        foreach (var extra in extras)
            RequireExtra(authorizer, caller, extra[ExtraPrefix.Length..], headers[extra]);
        return new(name, Groups(name, groups), uid);
    }

    private static void RequireExtra(IAuthorizer authorizer, RequestUser caller, string key, IEnumerable<string?> values)
    {
        var subresource = Uri.UnescapeDataString(key).ToLowerInvariant();
        foreach (var value in values)
            Require(authorizer, Part(caller, AuthenticationGroup, "userextras", value ?? "") with { Subresource = subresource });
    }

    private static RequestAttributes User(RequestUser caller, string name)
    {
        var account = name.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal) ? name[ServiceAccountPrefix.Length..].Split(':') : [];
        return account.Length == 2
            ? Part(caller, "", "serviceaccounts", account[1]) with { Namespace = account[0] }
            : Part(caller, "", "users", name);
    }

    private static RequestAttributes Part(RequestUser caller, string group, string resource, string name) =>
        new(caller, "impersonate", group, "v1", resource, "", "", name, "");

    private static void Require(IAuthorizer authorizer, RequestAttributes asked)
    {
        if (!authorizer.IsAllowed(asked))
            throw Failures.Forbidden(asked);
    }

    private static List<string> Groups(string name, string[] groups)
    {
        var all = groups.ToList();
        if (all.Count == 0 && name.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal))
            all.AddRange(["system:serviceaccounts", $"system:serviceaccounts:{name[ServiceAccountPrefix.Length..].Split(':')[0]}"]);
        var own = name == "system:anonymous" ? "system:unauthenticated" : "system:authenticated";
        if (!all.Contains(own))
            all.Add(own);
        return all;
    }
}
