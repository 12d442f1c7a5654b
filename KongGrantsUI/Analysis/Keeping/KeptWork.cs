using System.Collections.Concurrent;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Keeping;

/// <summary>
/// What an analysis leaves to the next one with the same options. It changes how long an analysis takes, never what it
/// says: a value is used again only where everything that it was made from is the same, told by reference. Pieces of work
/// that differ may be asked for at the same time.
/// </summary>
/// <param name="keeps">False: nothing is left, for an analysis that none comes after.</param>
internal sealed class KeptWork(bool keeps = true)
{
    private readonly Kept<string, object> stages = new(keeps: keeps);
    private readonly ConcurrentDictionary<object, Kept<object, object?>> parts = new(ReferenceEqualityComparer.Instance);
    private IReadOnlySet<string> names = new HashSet<string>();
    private EquatableList<ObjectKey> keys = [];

    public Kept<NamespacedName, RelatedEntities> Entities { get; } = new(keeps: keeps);
    public KeptOrder<PluginReference> ReferenceOrder { get; } = new(PluginReference.Compare);
    public KeptOrder<RankedEntity> EntityOrder { get; } = new(RankedEntity.Compare);
    public KeptOrder<ControllerFailure> FailureOrder { get; } = new(ControllerFailure.Compare);
    public KeptOrder<Finding> FindingOrder { get; } = new(FindingRules.Compare);

    /// <summary>A step that is done once in each analysis.</summary>
    /// <inheritdoc cref="Kept{TKey,TValue}.Of" path="/param"/>
    public T Stage<T>(string name, ReadOnlySpan<object?> from, Func<T> make)
        where T : class => (T)stages.Of(name, from, make);

    /// <summary>A piece of work on one item, told by reference.</summary>
    /// <param name="work">Which piece of work: a constant, or what does it.</param>
    /// <inheritdoc cref="Kept{TKey,TValue}.Of" path="/param"/>
    public T? Part<T>(object work, object item, ReadOnlySpan<object?> from, Func<T?> make)
        where T : class => (T?)PartsOf(work).Of(item, from, make);

    /// <summary>The same set as last time where it holds the same.</summary>
    public IReadOnlySet<string> Settled(IReadOnlySet<string> set) => names.SetEquals(set) ? names : names = set;

    /// <summary>The same list as last time where it holds the same.</summary>
    public EquatableList<ObjectKey> Settled(EquatableList<ObjectKey> list) => keys.Equals(list) ? keys : keys = list;

    /// <summary>Ends one analysis.</summary>
    public void Turn()
    {
        stages.Turn();
        foreach (var (_, part) in parts) part.Turn();
        Entities.Turn();
    }

    private Kept<object, object?> PartsOf(object work) => parts.GetOrAdd(work, static (_, keeps) => new Kept<object, object?>(ReferenceEqualityComparer.Instance, keeps), keeps);
}
