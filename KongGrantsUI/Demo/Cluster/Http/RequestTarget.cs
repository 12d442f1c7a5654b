using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>What a URL path names: a resource, or (where <see cref="Resource"/> is empty) another path.</summary>
public sealed record RequestTarget(string Path)
{
    public string Group { get; init; } = "";

    public string Version { get; init; } = "";

    public string Resource { get; init; } = "";

    public string Subresource { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string Name { get; init; } = "";

    public bool IsResource => Resource.Length > 0;

    public static RequestTarget Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var target = new RequestTarget(path);
        return parts switch
        {
            ["api", var version, .. { Length: > 0 } rest] => Resourceful(target with { Version = version }, rest),
            ["apis", var group, var version, .. { Length: > 0 } rest] => Resourceful(target with { Group = group, Version = version }, rest),
            _ => target,
        };
    }

    public RequestAttributes Attributes(RequestUser user, string verb) =>
        new(user, verb, Group, Version, Resource, Subresource, Namespace, Name, IsResource ? "" : Path);

    private static RequestTarget Resourceful(RequestTarget target, string[] rest) => rest switch
    {
        ["namespaces"] => target with { Resource = "namespaces" },
        ["namespaces", var name] => target with { Resource = "namespaces", Namespace = name, Name = name },
        ["namespaces", var name, "status" or "finalize"] => target with { Resource = "namespaces", Namespace = name, Name = name, Subresource = rest[2] },
        ["namespaces", var home, .. var inner] => Named(target with { Namespace = home }, inner),
        _ => Named(target, rest),
    };

    private static RequestTarget Named(RequestTarget target, string[] parts) => target with
    {
        Resource = parts[0],
        Name = parts.ElementAtOrDefault(1) ?? "",
        Subresource = string.Join('/', parts.Skip(2)),
    };
}
