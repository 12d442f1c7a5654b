using KongGrantsUI.Access;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>kubectl lines for one node. Pure.</summary>
internal static class PanelCommands
{
    public static IEnumerable<Command> Of(GraphNode node, VisibleWorld world)
    {
        if (node.Socket == SocketState.Refused)
        {
            yield return new Command(T("See the grants there"), $"kubectl get referencegrants -n {node.Namespace} -o yaml");
            yield break;
        }

        if (node.Missing || node.Count > 1) yield break;
        var space = node.Kind == "PluginGrantRequest" ? node.Id.Split('/')[1] : node.Namespace;
        var at = space.Length == 0 ? "" : $" -n {space}";
        var kind = node.Kind.ToLowerInvariant();
        yield return new Command(T("Read it"), $"kubectl get {kind} {node.Name}{at} -o yaml");
        yield return new Command(T("Read it with its Events"), $"kubectl describe {kind} {node.Name}{at}");
        if (node.Socket is SocketState.Open or SocketState.Used && world.Access.May("delete", Model.Kinds.ReferenceGrant, space))
            yield return new Command(T("Take the grant away"), $"kubectl delete {kind} {node.Name}{at}");
    }
}
