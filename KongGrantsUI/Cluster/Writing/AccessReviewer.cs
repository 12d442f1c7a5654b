using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

public sealed class AccessReviewer(UserClient client) : IAccessReviewer
{
    private const string Api = "authorization.k8s.io/v1";

    public async Task<bool> MayAsync(UserIdentity user, string verb, GroupKind kind, string @namespace, CancellationToken cancellation)
    {
        if (ResourceKind.Find(kind) is not { } resource) return false;
        var attributes = new JsonObject { ["verb"] = verb, ["group"] = kind.Group, ["resource"] = resource.Plural };
        if (@namespace.Length > 0) attributes["namespace"] = @namespace;
        var status = await ReviewAsync(user, "SelfSubjectAccessReview", new JsonObject { ["resourceAttributes"] = attributes }, cancellation);
        return status.Flag("allowed");
    }

    public async Task<EquatableList<AccessRule>> RulesAsync(UserIdentity user, string @namespace, CancellationToken cancellation)
    {
        var status = await ReviewAsync(user, "SelfSubjectRulesReview", new JsonObject { ["namespace"] = @namespace }, cancellation);
        return status.Items("resourceRules")
            .Select(rule => new AccessRule(rule.Texts("verbs"), rule.Texts("apiGroups"), rule.Texts("resources"), rule.Texts("resourceNames")))
            .ToEquatableList();
    }

    private async Task<JsonElement> ReviewAsync(UserIdentity user, string kind, JsonObject spec, CancellationToken cancellation)
    {
        var body = new JsonObject { ["apiVersion"] = Api, ["kind"] = kind, ["spec"] = spec };
        try
        {
            var answer = await client.SendAsync(
                user, new UserRequest(HttpMethod.Post, $"apis/{Api}/{kind.ToLowerInvariant()}s", body), read: true, cancellation);
            // Whatever answered in the server's place has not said no.
            return answer?["status"] is JsonObject status
                ? JsonSerializer.SerializeToElement(status)
                : throw new UnansweredException($"What came back is no answer to a {kind}: something between the app and the API server may have given it.");
        }
        catch (ApiException refusal) when ((int)refusal.Code is 401 or 403)
        {
            // Someone whom the cluster does not let ask may do nothing.
            return default;
        }
        catch (ApiException refusal)
        {
            throw new UnansweredException(refusal.Words, refusal, refusal.Code);
        }
    }
}
