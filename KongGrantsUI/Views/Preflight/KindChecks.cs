using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Preflight;

/// <summary>Whether the cluster serves what the app reads, and lets it, group by group.</summary>
internal static class KindChecks
{
    private static readonly (string Group, Sentence What, Sentence Install, string Kubectl)[] Families =
    [
        (Groups.Core, "Kubernetes' own kinds can be read", Sentence.Empty, ""),
        (Groups.Networking, "Ingresses can be read", Sentence.Empty, ""),
        (Groups.Gateway, "The Gateway API is installed, and can be read", "Install the Gateway API's standard channel.",
            "kubectl apply -f https://github.com/kubernetes-sigs/gateway-api/releases/latest/download/standard-install.yaml"),
        (Groups.Kong, "Kong's kinds are installed, and can be read", "Install Kong's custom resource definitions.",
            "kubectl apply -k https://github.com/Kong/kubernetes-configuration/config/crd/ingress-controller"),
        (Groups.KongGrants, "Requests and reviews are installed, and can be read", "Install this app's own custom resource definitions. Without them grants are shown, but nobody can ask for one here.",
            "kubectl apply -f deploy/crds/"),
    ];

    public static IEnumerable<Check> Of(EquatableList<KindSync> sync) => Families.Select(family => Of(family, [.. sync.Where(kind => kind.Kind.Group == family.Group)]));

    private static Check Of((string Group, Sentence What, Sentence Install, string Kubectl) family, KindSync[] kinds)
    {
        var what = T(family.What);
        var missing = kinds.Where(kind => kind.State == SyncState.NotServed && !Kinds.Optional.Contains(kind.Kind)).ToArray();
        var forbidden = kinds.Where(kind => kind.State == SyncState.Forbidden).ToArray();
        var others = kinds.Where(kind => kind.State is SyncState.Waiting or SyncState.Listing or SyncState.Reconnecting).ToArray();
        if (forbidden.Length > 0) return new Check("error", what, T($"The app's account may not list or watch {List(forbidden)}."), T("Give the app's account list and watch on these kinds."), Role(forbidden));
        if (missing.Length > 0) return new Check("error", what, T($"The cluster does not serve {List(missing)}."), T(family.Install), family.Kubectl);
        var inPart = kinds.Where(kind => kind.InPart).ToArray();
        if (others.Length > 0) return new Check("warning", what, $"{List(others)}: {SyncLine.WordFor(others[0].State)}. {others[0].Message}".TrimEnd());
        if (inPart.Length > 0) return new Check("warning", what, $"{T("Only in some namespaces.")} {string.Join(' ', inPart.Select(kind => kind.Message))} {Seen(inPart)}".TrimEnd(), T("Give the app's account list and watch on these kinds in the whole cluster."), Role(inPart));
        return new Check("ok", what, T($"{List(kinds.Where(kind => kind.State == SyncState.Live))}: all live."));
    }

    private static string Seen(KindSync[] kinds) =>
        kinds.SelectMany(kind => kind.Within).Distinct().ToArray() is { Length: > 0 } names ? T($"Of those that you know: {string.Join(", ", names)}.") : "";

    private static string List(IEnumerable<KindSync> kinds) => string.Join(", ", kinds.Select(kind => kind.Kind.Kind));

    private static string Role(KindSync[] kinds) => string.Join('\n', kinds.GroupBy(kind => kind.Kind.Group).Select((group, index) =>
        $"kubectl create clusterrole konggrants-read-{index + 1} --verb=get,list,watch --resource={string.Join(',', group.Select(kind => Resource(kind.Kind)))}"));

    private static string Resource(GroupKind kind) => (kind.Kind.ToLowerInvariant() switch { "ingress" => "ingresses", "ingressclass" => "ingressclasses", "gatewayclass" => "gatewayclasses", var name => $"{name}s" })
        + (kind.Group.Length > 0 ? $".{kind.Group}" : "");
}
