using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

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
            Wording.Join([Message(reference, name, expected), Elsewhere(context, reference)]),
            [reference.Referrer, new ObjectKey(Kinds.KongPlugin, name.Namespace, name.Name)],
            expected ? name.Namespace : reference.Referrer.Namespace,
            new Remedy(
                Advice(reference),
                () => EntryChanges.Remove(text, reference.Referrer, reference)));
    }

    private static Sentence Message(PluginReference reference, NamespacedName name, bool expected) => expected
        ? Of($"{Wording.Of(reference.Referrer)} names the plugin {name}, which does not exist yet; a request asks for it.")
        : Of($"{Wording.Of(reference.Referrer)} names the plugin {name}, which does not exist.");

    private static Sentence Advice(PluginReference reference)
    {
        var (maker, user) = (reference.PluginNamespace, reference.Referrer.Namespace);
        return reference.Source switch
        {
            ReferenceSource.Annotation when maker == user => Of($"The owner of {maker} creates it, or takes the entry out with this line."),
            ReferenceSource.Annotation => Of($"The owner of {maker} creates it, or the owner of {user} takes the entry out with this line."),
            ReferenceSource.ExtensionRef => Of($"The owner of {user} creates it, or takes the filter out of the route."),
            ReferenceSource.ParentRef => Of($"The owner of {maker} creates it, or the owner of {user} names another parent."),
            _ => Of($"The owner of {maker} creates it, or the owner of {user} takes the entry out of the KongServiceFacade's annotation."),
        };
    }

    private static Sentence Elsewhere(FindingContext context, PluginReference reference)
    {
        if (context.Snapshot.ClusterPlugins.Find("", reference.PluginName) is not null)
            return $"A KongClusterPlugin of that name exists, but its ingress class is not {context.Options.IngressClass}.";
        var homes = context.Translation.Plugins.Named(reference.PluginName).Select(plugin => plugin.Namespace).ToArray();
        return homes.Length == 0 ? Sentence.Empty : $"A plugin of that name exists in {Wording.List(homes)}.";
    }
}
