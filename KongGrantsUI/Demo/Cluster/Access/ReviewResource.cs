using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;

namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>A review: posted, answered in its status, never stored.</summary>
internal sealed class ReviewResource(string group, string version, string kind, bool namespaced, Func<RequestUser, string, JsonObject, JsonObject> answer)
    : IVirtualResource
{
    public string Group => group;

    public string Version => version;

    public string Kind => kind;

    public string Plural => kind.ToLowerInvariant() + "s";

    public bool Namespaced => namespaced;

    public JsonObject Create(RequestUser user, string @namespace, JsonObject body)
    {
        body["status"] = answer(user, @namespace, body);
        return body;
    }
}
