using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A backendRef that can't be used: the rule lives on the others, or answers 500 (semantics 6.2).</summary>
internal sealed class BackendRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Translation.BackendFaults.Select(fault => Make(context, fault));

    private static Finding Make(FindingContext context, BackendFault fault)
    {
        var (route, target) = (Wording.Of(fault.Route), Wording.Of(fault.Target));
        var (message, owner, remedy) = fault.Reason switch
        {
            "RefNotPermitted" => (
                Of($"{route} sends to {target} in rule {fault.Rule}, which needs a ReferenceGrant there for routes of this kind and namespace; where a rule has no other backend, it answers 500."),
                fault.Target.Namespace, Grant(context, fault)),
            "BackendNotFound" => (
                Of($"{route} sends to {target} in rule {fault.Rule}, which does not exist; where a rule has no other backend, it answers 500."),
                fault.Target.Namespace, new Remedy("Create the Service, or correct the backendRef.")),
            _ => (
                Of($"{route} sends to {target} in rule {fault.Rule}, which is not a Service; where a rule has no other backend, it answers 500."),
                fault.Route.Namespace, new Remedy("Name a Service.")),
        };
        return new Finding("KG029", Severity.Error, message, [fault.Route, fault.Target], owner, remedy);
    }

    private static Remedy Grant(FindingContext context, BackendFault fault)
    {
        var key = GrantNames.Free(context.Snapshot.ReferenceGrants, fault.Target.Namespace, fault.Route.Kind, fault.Route.Namespace, fault.Target.Name);
        var yaml = Manifests.Grant(key, [new GrantFrom(fault.Route.Kind, fault.Route.Namespace)], [new GrantTo(Kinds.Service, fault.Target.Name)]);
        return new Remedy($"The owner of {fault.Target.Namespace} creates this grant.", Kubectl.Apply(yaml), yaml);
    }
}
