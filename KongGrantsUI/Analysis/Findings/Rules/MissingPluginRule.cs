using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A reference to a plugin that does not exist (semantics 2.4).</summary>
internal sealed class MissingPluginRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context)
    {
        var snapshot = context.Snapshot;
        var asked = context.Once(this, snapshot.Requests, [], () => snapshot.Requests
            .SelectMany(request => request.Attach.Select(wish => new NamespacedName(request.ToNamespace, wish.Plugin))).ToHashSet())!;
        return context.Result.References
            .Where(reference => reference.Verdict == ReferenceVerdict.MissingPlugin && MissingGrantRule.IsName(reference.PluginName))
            .Where(reference => reference.HasPrefix || context.Elsewhere(reference) is null)
            .Select(reference => context.Once(this, reference, [snapshot.Requests, snapshot.ClusterPlugins, context.Translation.Plugins.Keys], () => Make(context, reference, asked))!);
    }

    private static Finding Make(FindingContext context, PluginReference reference, HashSet<NamespacedName> asked)
    {
        var name = new NamespacedName(reference.PluginNamespace, reference.PluginName);
        var (text, expected) = (context.TextOf(reference.Referrer), asked.Contains(name));
        return new Finding(
            "KG006", expected ? Severity.Info : Severity.Error,
            $"{Wording.Of(reference.Referrer)} names the plugin {name}, which does not exist{(expected ? " yet; a request asks for it" : "")}.{Elsewhere(context, reference)}",
            [reference.Referrer, new ObjectKey(Kinds.KongPlugin, name.Namespace, name.Name)],
            expected ? name.Namespace : reference.Referrer.Namespace,
            new Remedy(
                $"The owner of {name.Namespace} creates it, or the owner of {reference.Referrer.Namespace} {Without(reference)}.",
                () => EntryChanges.Remove(text, reference.Referrer, reference)));
    }

    private static string Without(PluginReference reference) => reference.Source switch
    {
        ReferenceSource.Annotation => "takes the entry out with this line",
        ReferenceSource.ExtensionRef => "takes the filter out of the route",
        ReferenceSource.ParentRef => "names another parent",
        _ => "takes the entry out of the KongServiceFacade's annotation",
    };

    private static string Elsewhere(FindingContext context, PluginReference reference)
    {
        if (context.Snapshot.ClusterPlugins.Find("", reference.PluginName) is not null)
            return $" A KongClusterPlugin of that name exists, but its ingress class is not {context.Options.IngressClass}.";
        var homes = context.Translation.Plugins.Named(reference.PluginName).Select(plugin => plugin.Namespace).ToArray();
        return homes.Length == 0 ? "" : $" A plugin of that name exists in {Wording.List(homes)}.";
    }
}
