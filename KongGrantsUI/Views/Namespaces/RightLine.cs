using KongGrantsUI.Access;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>Something that people do in a namespace, and whether this user may. <see cref="Check"/> asks the cluster itself.</summary>
public sealed record RightLine(string What, bool May, string Check)
{
    public static EquatableList<RightLine> In(VisibleWorld world, string name) => EquatableList.Of(
        new RightLine(
            T("Approve here: make a grant and its review"),
            world.Access.May("create", Kinds.ReferenceGrant, name) && world.Access.May("create", Kinds.PluginGrantReview, name),
            $"kubectl auth can-i create referencegrants -n {name}"),
        new RightLine(T("Ask from here: make a request"), world.Access.May("create", Kinds.PluginGrantRequest, name), $"kubectl auth can-i create plugingrantrequests -n {name}"),
        new RightLine(T("Change plugins"), world.Access.May("patch", Kinds.KongPlugin, name), $"kubectl auth can-i patch kongplugins -n {name}"),
        new RightLine(T("Change consumers"), world.Access.May("patch", Kinds.KongConsumer, name), $"kubectl auth can-i patch kongconsumers -n {name}"),
        new RightLine(T("Attach plugins to Services"), world.Access.May("patch", Kinds.Service, name), $"kubectl auth can-i patch services -n {name}"));
}
