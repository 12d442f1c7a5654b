using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>A resource that can only be created and is never stored, such as SelfSubjectAccessReview.</summary>
public interface IVirtualResource
{
    /// <summary>API group, such as <c>authorization.k8s.io</c>.</summary>
    string Group { get; }

    /// <summary>API version, such as <c>v1</c>.</summary>
    string Version { get; }

    string Kind { get; }

    /// <summary>Lower-case plural, as in the path.</summary>
    string Plural { get; }

    bool Namespaced { get; }

    /// <summary>Answers a POST. The caller is authenticated and authorized to create the resource.</summary>
    /// <param name="user">Who asks, after impersonation.</param>
    /// <param name="namespace">The path's namespace; empty for cluster-scoped resources.</param>
    /// <param name="body">The posted object; may be changed and returned.</param>
    JsonObject Create(RequestUser user, string @namespace, JsonObject body);
}
