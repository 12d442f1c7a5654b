using KongGrantsUI.Analysis.References;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>What one user sees of one state: which objects whole, which by name only, which namespaces at all.</summary>
internal sealed class Sight
{
    private readonly AccessMap access;
    private readonly HashSet<string> own;
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly HashSet<ObjectKey> named = [];

    public Sight(LiveState state, AccessMap access)
    {
        this.access = access;
        own = state.Snapshot.Objects().Select(item => item is NamespaceObject ? item.Name : item.Namespace)
            .Distinct().Where(IsOwn).ToHashSet(StringComparer.Ordinal);
        foreach (var reference in state.Analysis.References) Note(reference);
        foreach (var plugin in BareNames.Granted(state).Where(item => Whole(item.Referrer)).Select(item => item.Plugin)) Name(plugin);
        foreach (var request in state.Snapshot.Requests.Where(Shows)) Note(request);
        foreach (var grant in state.Snapshot.ReferenceGrants.Where(Shows)) Note(grant);
        foreach (var review in state.Snapshot.Reviews.Where(Shows)) touched.UnionWith([review.Namespace, review.RequestNamespace]);
        foreach (var plugin in state.Snapshot.Plugins.Where(plugin => plugin.Offered)) Name(plugin.Key);
    }

    /// <summary>Whether the user's own rights show the object.</summary>
    public bool Whole(ObjectKey key) => access.May("list", key.Kind, key.Kind == Kinds.Namespace ? "" : key.Namespace);

    /// <summary>Whether the user may know at least the object's name.</summary>
    public bool Known(ObjectKey key) =>
        Whole(key) || named.Contains(key) || (key.Kind == Kinds.Namespace && KnownNamespace(key.Name));

    public bool KnownNamespace(string name) => own.Contains(name) || touched.Contains(name) || access.May("list", Kinds.Namespace, "");

    public bool OwnNamespace(string name) => own.Contains(name);

    /// <summary>A request is shown to its own side, and to the owner of the namespace that it is addressed to.</summary>
    public bool Shows(PluginGrantRequest request) => Whole(request.Key) || Owns(request.ToNamespace);

    /// <summary>A review is shown to its own side, and to those who see the requests of the namespace that it answers.</summary>
    public bool Shows(PluginGrantReview review) =>
        Whole(review.Key) || access.May("list", Kinds.PluginGrantRequest, review.RequestNamespace);

    /// <summary>A grant is shown to its own side, and to the namespaces that it lets in.</summary>
    public bool Shows(ReferenceGrant grant) => Whole(grant.Key) || grant.From.Any(from => own.Contains(from.Namespace));

    /// <summary>References on the user's objects, and references by name into a namespace whose plugins are theirs.</summary>
    public bool Shows(PluginReference reference) =>
        Whole(reference.Referrer)
        || (reference.HasPrefix && access.May("list", Kinds.KongPlugin, reference.PluginNamespace));

    private bool Owns(string @namespace) =>
        access.May("patch", Kinds.KongPlugin, @namespace) || access.May("patch", Kinds.KongConsumer, @namespace);

    private bool IsOwn(string @namespace) =>
        @namespace.Length > 0 && Kinds.All.Any(kind => kind != Kinds.Namespace && access.May("list", kind, @namespace));

    private void Note(PluginReference reference)
    {
        if (!Shows(reference)) return;
        touched.UnionWith([reference.Referrer.Namespace, reference.PluginNamespace]);
        Name(reference.Referrer);
        Name(new ObjectKey(Kinds.KongPlugin, reference.PluginNamespace, reference.PluginName));
        if (reference.Plugin is { } plugin) Name(plugin);
    }

    private void Note(PluginGrantRequest request)
    {
        touched.UnionWith([request.Namespace, request.ToNamespace]);
        named.Add(request.Key);
        foreach (var name in request.ToNames.Concat(request.Attach.Select(wish => wish.Plugin)))
            Name(new ObjectKey(Kinds.KongPlugin, request.ToNamespace, name));
    }

    private void Note(ReferenceGrant grant)
    {
        Name(grant.Key);
        foreach (var to in grant.To.Where(to => to.Kind == Kinds.KongPlugin && to.Name is not null))
            Name(new ObjectKey(Kinds.KongPlugin, grant.Namespace, to.Name!));
        if (Whole(grant.Key)) touched.UnionWith(grant.From.Select(from => from.Namespace));
    }

    private void Name(ObjectKey key)
    {
        named.Add(key);
        touched.Add(key.Namespace);
    }
}
