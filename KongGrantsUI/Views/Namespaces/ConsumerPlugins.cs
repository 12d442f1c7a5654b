using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>The plugins that are meant for a consumer by its Kong name, for pages that ask for many consumers.</summary>
internal sealed class ConsumerPlugins(VisibleWorld world)
{
    private readonly ILookup<ObjectKey, string> names = world.Analysis.Consumers.ToLookup(item => item.Source, item => item.KongName);

    private readonly ILookup<string, PluginEntity> entities = world.Analysis.Entities.Where(entity => entity.Scope.Consumer is not null)
        .ToLookup(entity => entity.Scope.Consumer!, StringComparer.Ordinal);

    public EquatableList<ActingPlugin> Of(ObjectKey consumer) =>
        names[consumer].Distinct(StringComparer.Ordinal).SelectMany(name => entities[name]).Select(ActingPlugin.Of).ToEquatableList();
}
