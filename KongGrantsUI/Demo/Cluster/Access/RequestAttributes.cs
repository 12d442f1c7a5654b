namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>What a request wants to do, as Kubernetes' authorizers see it. Empty strings where a part does not apply.</summary>
/// <param name="Verb">get, list, watch, create, update, patch, delete, deletecollection or impersonate; the lower-case HTTP method for a non-resource path.</param>
/// <param name="Path">The URL path, where it names no resource; else empty.</param>
public sealed record RequestAttributes(
    RequestUser User, string Verb, string Group, string Version, string Resource, string Subresource, string Namespace, string Name, string Path);
