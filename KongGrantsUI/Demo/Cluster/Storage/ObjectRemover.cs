using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Kinds;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>Deletes: at once, or once the last finalizer is gone; a namespace with all that it holds.</summary>
public sealed class ObjectRemover(ObjectStore store, TimeProvider time)
{
    // As the NamespaceLifecycle admission of a real API server has it.
    private static readonly HashSet<string> Immortal = ["default", "kube-system", "kube-public"];

    /// <summary>Deletes an object. What is returned is how it was last seen: with a deletionTimestamp where it goes step by step.</summary>
    /// <exception cref="ApiException">There is none, a precondition does not hold, or it is a namespace that every cluster keeps.</exception>
    public StoredObject Delete(KindInfo kind, string @namespace, string name, Preconditions preconditions, bool dryRun)
    {
        if (kind == KindTable.Namespaces && Immortal.Contains(name))
            throw Failures.Immortal(kind, name);
        while (true)
        {
            var old = store.Find(kind, @namespace, name) ?? throw Failures.NotFound(kind, name);
            Require(kind, old, preconditions);
            if (dryRun || old.Value.At("metadata", "deletionTimestamp") is not null)
                return old;
            if (TryDelete(kind, old) is { } last)
                return last;
        }
    }

    /// <summary>Whether an object only waited for its last finalizer, and it is gone.</summary>
    internal static bool IsReleased(JsonObject item) =>
        item.At("metadata", "deletionTimestamp") is not null && !item.Items("metadata", "finalizers").Any();

    /// <summary>Removes an object whose last finalizer a client has just taken away; null where it has changed meanwhile.</summary>
    internal StoredObject? Release(KindInfo kind, StoredObject old, JsonObject item) =>
        store.TryRemove(kind, old) ? new(old.Namespace, old.Name, old.Version, item) : null;

    private StoredObject? TryDelete(KindInfo kind, StoredObject old)
    {
        var isNamespace = kind == KindTable.Namespaces;
        var isHeld = old.Value.Items("metadata", "finalizers").Any();
        if (!isNamespace && !isHeld)
            return store.TryRemove(kind, old) ? old : null;
        var marked = store.TryReplace(kind, old, Marked(old, isNamespace));
        if (marked is not null && isNamespace)
            Sweep(marked.Name);
        if (marked is not null && !isHeld)
            store.TryRemove(kind, marked);
        return marked;
    }

    private JsonObject Marked(StoredObject old, bool isNamespace)
    {
        var item = old.Value.DeepClone().AsObject();
        item.Ensure("metadata")["deletionTimestamp"] = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        if (isNamespace)
            item.Ensure("status")["phase"] = "Terminating";
        return item;
    }

    // Nothing can be added meanwhile: a create names the namespace object it has seen, and that one is replaced by now.
    private void Sweep(string @namespace)
    {
        foreach (var kind in KindTable.All.Where(kind => kind.Namespaced))
        {
            foreach (var item in store.View(kind).Objects.In(@namespace))
                RemoveNow(kind, item);
        }
    }

    private void RemoveNow(KindInfo kind, StoredObject item)
    {
        for (var present = item; present is not null && !store.TryRemove(kind, present);)
            present = store.Find(kind, item.Namespace, item.Name);
    }

    private static void Require(KindInfo kind, StoredObject old, Preconditions preconditions)
    {
        Require("UID", preconditions.Uid, old.Value.Text("metadata", "uid") ?? "", "deleted and then recreated");
        Require("ResourceVersion", preconditions.ResourceVersion, old.Value.Text("metadata", "resourceVersion") ?? "", "modified");

        void Require(string field, string? wanted, string actual, string otherwise)
        {
            if (wanted is not null && wanted != actual)
                throw Failures.DeletePrecondition(kind, old.Name, field, wanted, actual, otherwise);
        }
    }
}
