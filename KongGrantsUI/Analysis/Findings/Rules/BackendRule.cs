using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A backendRef that can't be used: the rule lives on the others, or answers 500 (semantics 6.2).</summary>
internal sealed class BackendRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Translation.BackendFaults.Select(fault => Make(context, fault));

    private static Finding Make(FindingContext context, BackendFault fault)
    {
        var (message, owner, remedy) = fault.Reason switch
        {
            "RefNotPermitted" => ("needs a ReferenceGrant there for routes of this kind and namespace", fault.Target.Namespace, Grant(context, fault)),
            "BackendNotFound" => ("does not exist", fault.Target.Namespace, new Remedy("Create the Service, or correct the backendRef.")),
            _ => ("is not a Service", fault.Route.Namespace, new Remedy("Name a Service.")),
        };
        return new Finding(
            "KG029", Severity.Error, $"{Wording.Of(fault.Route)} sends to {Wording.Of(fault.Target)} in rule {fault.Rule}, which {message}; where a rule has no other backend, it answers 500.",
            [fault.Route, fault.Target], owner, remedy);
    }

    private static Remedy Grant(FindingContext context, BackendFault fault)
    {
        var key = GrantNames.Free(context.Snapshot.ReferenceGrants, fault.Target.Namespace, fault.Route.Kind, fault.Route.Namespace, fault.Target.Name);
        var yaml = Manifests.Grant(key, [new GrantFrom(fault.Route.Kind, fault.Route.Namespace)], [new GrantTo(Kinds.Service, fault.Target.Name)]);
        return new Remedy($"The owner of {fault.Target.Namespace} creates this grant.", Kubectl.Apply(yaml), yaml);
    }
}
