using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Which Services a rule reaches: unusable backends are dropped and the rule lives on the rest (semantics 6.2).</summary>
internal sealed class BackendResolver(ClusterSnapshot snapshot, GrantIndex grants)
{
    public List<BackendFault> Faults { get; } = [];

    public IEnumerable<KongBackend> Usable(HttpRoute route, int rule) => Usable(route, rule, route.Rules[rule].Backends);

    public IEnumerable<KongBackend> Usable(GatewayRoute route, int rule, IEnumerable<BackendRef> named)
    {
        foreach (var backend in named)
        {
            var target = new ObjectKey(backend.Kind, backend.Namespace ?? route.Namespace, backend.Name);
            if (Fault(route, target) is { } reason) Faults.Add(new BackendFault(route.Key, rule, target, reason));
            else yield return new KongBackend(target, backend.Port ?? "", backend.Weight);
        }
    }

    private string? Fault(GatewayRoute route, ObjectKey target)
    {
        if (target.Kind != Kinds.Service) return "InvalidKind";
        if (snapshot.Services.Find(target.Namespace, target.Name) is null) return "BackendNotFound";
        if (target.Namespace == route.Namespace) return null;
        var question = new GrantIndex.Question(route.Kind, route.Namespace, Kinds.Service, target.Namespace, target.Name);
        return grants.Allowing(question).Count > 0 ? null : "RefNotPermitted";
    }
}
