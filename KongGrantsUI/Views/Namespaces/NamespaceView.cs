using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>One namespace as its owner, or a neighbour, needs it. Pure.</summary>
public sealed record NamespaceView
{
    public required PageFrame Frame { get; init; }
    public required string Name { get; init; }

    /// <summary>Whether the user may know that there is such a namespace.</summary>
    public required bool Known { get; init; }
    public required bool Own { get; init; }
    public string Contact { get; init; } = "";

    /// <summary>Objects elsewhere that name plugins of this namespace.</summary>
    public EquatableList<PluginUse> UsedBy { get; init; } = [];

    /// <summary>Plugins elsewhere that objects of this namespace name.</summary>
    public EquatableList<PluginUse> Uses { get; init; } = [];

    /// <summary>The namespace's consumers and what is meant for them.</summary>
    public EquatableList<ConsumerShape> Consumers { get; init; } = [];

    /// <summary>What the user may do here.</summary>
    public EquatableList<RightLine> Rights { get; init; } = [];
    public EquatableList<ObjectLink> Contents { get; init; } = [];
    public int ContentsTotal { get; init; }
    public int Findings { get; init; }

    private const int MostContents = 60;

    public static NamespaceView Project(VisibleWorld world, string name)
    {
        var found = world.Snapshot.Namespaces.Find("", name);
        var contents = world.Snapshot.Objects().Where(item => item.Namespace == name && item is not EventObject).ToArray();
        var acting = new ConsumerPlugins(world);
        return new NamespaceView
        {
            Frame = PageFrame.Of(world),
            Name = name,
            Known = found is not null || contents.Length > 0,
            Own = world.Owns(name),
            Contact = found?.Meta.Annotation(Names.ContactAnnotation) ?? "",
            UsedBy = PluginUses.OfPluginsIn(world, name),
            Uses = PluginUses.ByObjectsIn(world, name),
            Consumers = contents.OfType<KongConsumer>().Take(MostContents)
                .Select(consumer => new ConsumerShape(ObjectLink.To(consumer.Key), acting.Of(consumer.Key))).ToEquatableList(),
            Rights = RightLine.In(world, name),
            Contents = contents.Take(MostContents).Select(item => ObjectLink.To(item.Key)).ToEquatableList(),
            ContentsTotal = contents.Length,
            Findings = world.Analysis.Findings.Count(finding => finding.Objects.Any(key => key.Namespace == name)),
        };
    }
}
