using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;

namespace KongGrantsUI.Grants;

/// <summary>The objects of the handshake as they are sent to the API server.</summary>
public static class Manifests
{
    private const string Api = $"{Groups.KongGrants}/v1alpha1";

    public static JsonObject Request(RequestDraft draft, string name) => new()
    {
        ["apiVersion"] = Api,
        ["kind"] = Kinds.PluginGrantRequest.Kind,
        ["metadata"] = Meta(draft.Namespace, name),
        ["spec"] = Without(new JsonObject
        {
            ["from"] = new JsonObject { ["group"] = draft.From.Group, ["kind"] = draft.From.Kind },
            ["to"] = new JsonObject { ["namespace"] = draft.ToNamespace, ["names"] = Array(draft.Attach.Select(wish => wish.Plugin).Distinct()) },
            ["attach"] = new JsonArray([.. draft.Attach.Select(Wish)]),
            ["reason"] = draft.Reason.Length == 0 ? null : draft.Reason,
            ["duration"] = draft.Duration is { } duration ? Duration(duration) : null,
        }),
    };

    /// <param name="note">See <see cref="DecisionNote"/>; empty: none.</param>
    public static JsonObject Grant(PluginGrantRequest request, DateTimeOffset? expiresAt, string note = "")
    {
        var meta = Meta(request.ToNamespace, RequestNames.Grant(request));
        meta["labels"] = new JsonObject { [Names.RequestUidLabel] = request.Meta.Uid };
        var annotations = Without(new JsonObject
        {
            [Names.ExpiresAtAnnotation] = expiresAt is { } at ? Time(at) : null,
            [Names.DecisionAnnotation] = note.Length == 0 ? null : note,
        });
        if (annotations.Count > 0) meta["annotations"] = annotations;
        return new JsonObject
        {
            ["apiVersion"] = $"{Groups.Gateway}/v1beta1",
            ["kind"] = Kinds.ReferenceGrant.Kind,
            ["metadata"] = meta,
            ["spec"] = GrantSpec(request),
        };
    }

    public static JsonObject GrantSpec(PluginGrantRequest request) => new()
    {
        ["from"] = new JsonArray([.. NarrowGrant.From(request).Select(from =>
            new JsonObject { ["group"] = from.Kind.Group, ["kind"] = from.Kind.Kind, ["namespace"] = from.Namespace })]),
        ["to"] = new JsonArray([.. NarrowGrant.To(request).Select(to =>
            Without(new JsonObject { ["group"] = to.Kind.Group, ["kind"] = to.Kind.Kind, ["name"] = to.Name }))]),
    };

    public static JsonObject Review(PluginGrantRequest request, string decision, ApproveDecision details) => new()
    {
        ["apiVersion"] = Api,
        ["kind"] = Kinds.PluginGrantReview.Kind,
        ["metadata"] = Meta(request.ToNamespace, RequestNames.Review(request)),
        ["spec"] = Without(new JsonObject
        {
            ["request"] = new JsonObject { ["namespace"] = request.Namespace, ["name"] = request.Name, ["uid"] = request.Meta.Uid },
            ["decision"] = decision,
            ["comment"] = details.Comment.Length == 0 ? null : details.Comment,
            ["grant"] = decision == "Approved" ? RequestNames.Grant(request) : null,
            ["expiresAt"] = details.ExpiresAt is { } at ? Time(at) : null,
            ["attachTo"] = details.AttachTo.Count == 0 ? null : new JsonArray([.. details.AttachTo.Select(target =>
                new JsonObject { ["group"] = target.Kind.Group, ["kind"] = target.Kind.Kind, ["name"] = target.Name })]),
        }),
    };

    /// <summary>RFC 3339 in UTC, to the second.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>As Go writes durations: whole hours as <c>720h</c>, else minutes.</summary>
    public static string Duration(TimeSpan duration) => duration.Ticks % TimeSpan.TicksPerHour == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalHours}h")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Ceiling(duration.TotalMinutes)}m");

    private static JsonObject Wish(AttachWish wish) => Without(new JsonObject
    {
        ["plugin"] = wish.Plugin,
        ["referrers"] = Array(wish.Referrers),
        ["type"] = wish.Type,
        ["config"] = wish.ConfigJson is { } config ? JsonNode.Parse(config) : null,
    });

    private static JsonArray Array(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode)item)]);

    private static JsonObject Meta(string @namespace, string name) => new() { ["namespace"] = @namespace, ["name"] = name };

    private static JsonObject Without(JsonObject item)
    {
        foreach (var absent in item.Where(entry => entry.Value is null).Select(entry => entry.Key).ToArray()) item.Remove(absent);
        return item;
    }
}
