using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>The requests and reviews of one pair: one of each state that a request can be in.</summary>
internal sealed class LargeWorldHandshakes(int number, string people, string apis, Random random)
{
    public IEnumerable<JsonObject> Objects() =>
    [
        .. Handshake("approved", "Approved", "grant-0"),
        .. Handshake("denied", "Denied", null),
        .. Handshake("revoked", "Revoked", null),
        .. Handshake("expired", "Approved", "grant-1", "2026-01-01T00:00:00Z"),
        .. Handshake("waiting", null, null),
    ];

    private IEnumerable<JsonObject> Handshake(string name, string? decision, string? grant, string? expires = null)
    {
        var (uid, plugin) = (Uid(), $"limit-{random.Next(20):00}");
        var request = WorldObject.Of("konggrants.dev/v1alpha1", "PluginGrantRequest", people, name, $$"""
            { "spec": { "from": { "group": "configuration.konghq.com", "kind": "KongConsumer" }, "to": { "namespace": "{{apis}}", "names": ["{{plugin}}"] },
                "reason": "team {{number}} wants {{plugin}}", "duration": "{{24 * random.Next(1, 60)}}h" } }
            """);
        request["metadata"]!["uid"] = uid;
        yield return request;
        if (decision is null) yield break;
        var review = WorldObject.Of("konggrants.dev/v1alpha1", "PluginGrantReview", apis, ReviewName(uid), $$"""
            { "spec": { "request": { "namespace": "{{people}}", "name": "{{name}}", "uid": "{{uid}}" }, "decision": "{{decision}}" } }
            """);
        if (grant is not null) review["spec"]!["grant"] = grant;
        if (expires is not null) review["spec"]!["expiresAt"] = expires;
        yield return review;
    }

    private string Uid()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    // As the dashboard names the reviews that it makes.
    private static string ReviewName(string uid) => $"pgrev-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uid)))[..10]}";
}
