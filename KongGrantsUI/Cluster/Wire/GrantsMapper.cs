using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

internal static class GrantsMapper
{
    public static PluginGrantRequest Request(ObjectMeta meta, JsonElement item)
    {
        var spec = item.Field("spec");
        return new PluginGrantRequest
        {
            Meta = meta,
            From = spec.Field("from").GroupKind(Groups.Kong, "KongConsumer"),
            ToNamespace = spec.Field("to").Text("namespace") ?? "",
            ToNames = spec.Field("to").Texts("names"),
            Attach = spec.List("attach", Wish),
            Reason = spec.Text("reason") ?? "",
            Duration = GoDuration.TryParse(spec.Text("duration"), out var duration) ? duration : null,
        };
    }

    public static PluginGrantReview Review(ObjectMeta meta, JsonElement item)
    {
        var spec = item.Field("spec");
        var request = spec.Field("request");
        return new PluginGrantReview
        {
            Meta = meta,
            RequestNamespace = request.Text("namespace") ?? "",
            RequestName = request.Text("name") ?? "",
            RequestUid = request.Text("uid") ?? "",
            Decision = spec.Text("decision") ?? "",
            Comment = spec.Text("comment") ?? "",
            GrantName = spec.Text("grant") ?? "",
            ExpiresAt = spec.Time("expiresAt"),
            AttachTo = spec.Items("attachTo")
                .Select(target => new AttachTarget(target.GroupKind("", ""), target.Text("name") ?? ""))
                .ToEquatableList(),
        };
    }

    private static AttachWish Wish(JsonElement item) =>
        new(item.Text("plugin") ?? "", item.Texts("referrers"), item.Text("type"), item.Compact("config"));
}
