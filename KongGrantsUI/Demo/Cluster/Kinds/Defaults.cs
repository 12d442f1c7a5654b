using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>What an API server fills in before it stores an object. For the few kinds where something in this cluster reads it.</summary>
internal static class Defaults
{
    public static void Apply(KindInfo kind, JsonObject item)
    {
        switch (kind.Kind)
        {
            case "Namespace": Namespace(item); break;
            case "Secret": Secret(item); break;
            case "Service": Service(item); break;
            case "Deployment": Deployment(item); break;
            case "RoleBinding" or "ClusterRoleBinding": Binding(item); break;
            case "HTTPRoute": HttpRoute(item); break;
        }
    }

    private static void Namespace(JsonObject item)
    {
        item.Ensure("metadata").Ensure("labels")["kubernetes.io/metadata.name"] = item.Text("metadata", "name");
        item.Ensure("spec").Default("finalizers", new JsonArray("kubernetes"));
        item.Ensure("status").Default("phase", "Active");
    }

    private static void Secret(JsonObject item)
    {
        item.Default("type", "Opaque");
        if (item["stringData"] is not JsonObject plain)
            return;
        item.Remove("stringData");
        foreach (var (key, value) in plain)
            item.Ensure("data")[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(value.Scalar() ?? ""));
    }

    private static void Service(JsonObject item)
    {
        var spec = item.Ensure("spec");
        spec.Default("type", "ClusterIP");
        spec.Default("sessionAffinity", "None");
        if (spec.Text("type") != "ExternalName")
        {
            spec.Default("clusterIP", ClusterIp(item));
            spec.Default("clusterIPs", new JsonArray(spec.Text("clusterIP")));
        }
        foreach (var port in spec.Items("ports").OfType<JsonObject>())
        {
            port.Default("protocol", "TCP");
            if (port["targetPort"] is null && port["port"] is { } number)
                port["targetPort"] = number.DeepClone();
        }
    }

    private static string ClusterIp(JsonObject item)
    {
        // No packet is ever sent there: any stable address of the usual service range will do.
        var hash = 17u;
        foreach (var letter in $"{item.Text("metadata", "namespace")}/{item.Text("metadata", "name")}")
            hash = (hash * 31) + letter;
        return $"10.96.{hash / 251 % 251}.{1 + (hash % 251)}";
    }

    private static void Deployment(JsonObject item)
    {
        var spec = item.Ensure("spec");
        spec.Default("replicas", 1);
        spec.Default("revisionHistoryLimit", 10);
        spec.Default("progressDeadlineSeconds", 600);
        spec.Default("strategy", new JsonObject
        {
            ["type"] = "RollingUpdate",
            ["rollingUpdate"] = new JsonObject { ["maxSurge"] = "25%", ["maxUnavailable"] = "25%" },
        });
    }

    private static void Binding(JsonObject item)
    {
        item.Ensure("roleRef").Default("apiGroup", "rbac.authorization.k8s.io");
        foreach (var subject in item.Items("subjects").OfType<JsonObject>())
        {
            if (subject.Text("kind") is "User" or "Group")
                subject.Default("apiGroup", "rbac.authorization.k8s.io");
        }
    }

    private static void HttpRoute(JsonObject item)
    {
        foreach (var parent in item.Items("spec", "parentRefs").OfType<JsonObject>())
        {
            parent.Default("group", "gateway.networking.k8s.io");
            parent.Default("kind", "Gateway");
        }
        foreach (var rule in item.Items("spec", "rules").OfType<JsonObject>())
            Rule(rule);
    }

    private static void Rule(JsonObject rule)
    {
        rule.Default("matches", new JsonArray(new JsonObject()));
        foreach (var match in rule.Items("matches").OfType<JsonObject>())
        {
            var path = match.Ensure("path");
            path.Default("type", "PathPrefix");
            path.Default("value", "/");
        }
        foreach (var backend in rule.Items("backendRefs").OfType<JsonObject>())
        {
            backend.Default("group", "");
            backend.Default("kind", "Service");
            backend.Default("weight", 1);
        }
    }
}
