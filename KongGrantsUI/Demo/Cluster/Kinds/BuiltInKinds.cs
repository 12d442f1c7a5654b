using KongGrantsUI.Demo.Cluster.Storage;
using static KongGrantsUI.Demo.Cluster.Kinds.PrinterColumn;

namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>The kinds that every Kubernetes API server has.</summary>
internal static class BuiltInKinds
{
    public static KindInfo Namespace { get; } = new("", "Namespace", "namespaces", false)
    {
        ShortNames = ["ns"], HasStatus = true, SelectableFields = ["status.phase"],
        Columns = [Field("Status", "status", "phase"), Age],
    };

    private static readonly string[] EventFields =
    [
        "involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.apiVersion",
        "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
    ];

    private static readonly PrinterColumn[] BindingColumns =
    [
        Computed("Role", item => $"{item.At("roleRef", "kind")}/{item.At("roleRef", "name")}"), Age,
        Computed("Users", item => Cells.Subjects(item, "User")) with { Wide = true },
        Computed("Groups", item => Cells.Subjects(item, "Group")) with { Wide = true },
        Computed("ServiceAccounts", item => Cells.Subjects(item, "ServiceAccount")) with { Wide = true },
    ];

    public static IReadOnlyList<KindInfo> All { get; } = [.. Core(), .. Apps(), .. Rbac(), .. Networking()];

    private static IEnumerable<KindInfo> Core() =>
    [
        Namespace,
        new("", "Service", "services", true)
        {
            ShortNames = ["svc"], Categories = ["all"], HasStatus = true, ReturnsDeleted = true,
            Columns =
            [
                Field("Type", "spec", "type"), Computed("Cluster-IP", item => Cells.OrNone(Cells.Plain(item.At("spec", "clusterIP")))),
                Computed("External-IP", Cells.ServiceExternalIp), Computed("Port(s)", Cells.ServicePorts), Age,
                Computed("Selector", item => Cells.Labels(item.At("spec", "selector"))) with { Wide = true },
            ],
        },
        new("", "Secret", "secrets", true) { SelectableFields = ["type"], Columns = [Field("Type", "type"), Computed("Data", item => Cells.Count(item, "data")), Age] },
        new("", "ConfigMap", "configmaps", true) { ShortNames = ["cm"], Columns = [Computed("Data", item => Cells.Count(item, "data")), Age] },
        new("", "Event", "events", true)
        {
            ShortNames = ["ev"], SelectableFields = EventFields,
            Columns =
            [
                new("Last Seen", Cells.LastSeen), Field("Type", "type"), Field("Reason", "reason"),
                Computed("Object", item => $"{item.At("involvedObject", "kind")}/{item.At("involvedObject", "name")}".ToLowerInvariant()),
                Wider("Source", "source", "component"), Field("Message", "message"), Wider("Count", "count"),
            ],
        },
        new("", "ServiceAccount", "serviceaccounts", true) { ShortNames = ["sa"], ReturnsDeleted = true, Columns = [Computed("Secrets", item => Cells.Count(item, "secrets")), Age] },
    ];

    private static IEnumerable<KindInfo> Apps() =>
    [
        new("apps", "Deployment", "deployments", true)
        {
            ShortNames = ["deploy"], Categories = ["all"], HasStatus = true, HasGeneration = true,
            Columns =
            [
                Computed("Ready", Cells.Ready), Computed("Up-to-date", item => Cells.Plain(item.At("status", "updatedReplicas")) ?? "0"),
                Computed("Available", item => Cells.Plain(item.At("status", "availableReplicas")) ?? "0"), Age,
                Computed("Containers", item => Cells.Containers(item, "name")) with { Wide = true },
                Computed("Images", item => Cells.Containers(item, "image")) with { Wide = true },
                Computed("Selector", item => Cells.Labels(item.At("spec", "selector", "matchLabels"))) with { Wide = true },
            ],
        },
        new("coordination.k8s.io", "Lease", "leases", true) { Columns = [Field("Holder", "spec", "holderIdentity"), Age] },
        new("apiextensions.k8s.io", "CustomResourceDefinition", "customresourcedefinitions", false)
        {
            ShortNames = ["crd", "crds"], Categories = ["api-extensions"], HasStatus = true, HasGeneration = true, Columns = [CreatedAt],
        },
    ];

    private static IEnumerable<KindInfo> Rbac() =>
    [
        new("rbac.authorization.k8s.io", "Role", "roles", true) { Columns = [CreatedAt] },
        new("rbac.authorization.k8s.io", "ClusterRole", "clusterroles", false) { Columns = [CreatedAt] },
        new("rbac.authorization.k8s.io", "RoleBinding", "rolebindings", true) { Columns = BindingColumns },
        new("rbac.authorization.k8s.io", "ClusterRoleBinding", "clusterrolebindings", false) { Columns = BindingColumns },
    ];

    private static IEnumerable<KindInfo> Networking() =>
    [
        new("networking.k8s.io", "Ingress", "ingresses", true)
        {
            ShortNames = ["ing"], HasStatus = true, HasGeneration = true,
            Columns =
            [
                Computed("Class", item => Cells.OrNone(Cells.Plain(item.At("spec", "ingressClassName")))), Computed("Hosts", Cells.IngressHosts),
                Computed("Address", item => Cells.FirstText(item, "ip", "status", "loadBalancer", "ingress") ?? ""),
                Computed("Ports", item => item.At("spec", "tls") is null ? "80" : "80, 443"), Age,
            ],
        },
        new("networking.k8s.io", "IngressClass", "ingressclasses", false)
        {
            HasGeneration = true,
            Columns =
            [
                Field("Controller", "spec", "controller"),
                Computed("Parameters", item => item.At("spec", "parameters") is { } to ? $"{to.Text("kind")}.{to.Text("apiGroup")}/{to.Text("name")}" : "<none>"), Age,
            ],
        },
    ];
}
