using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Validation;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>Create, update and patch, as Kubernetes means them. Every failure is an <see cref="ApiException"/>.</summary>
public sealed class ObjectWriter(ObjectStore store, IObjectValidator validator, TimeProvider time)
{
    private const int SuffixLength = 5;
    private const string SuffixLetters = "bcdfghjklmnpqrstvwxz2456789";
    private readonly ObjectPreparation _preparation = new(validator, time);
    private readonly ObjectRemover _remover = new(store, time);

    public ObjectRemover Remover => _remover;

    /// <summary>Stores a new object.</summary>
    /// <param name="keepStatus">Store the body's status too, for seeding; a client's is ignored.</param>
    public StoredObject Create(KindInfo kind, string @namespace, JsonObject body, WriteOptions options, bool keepStatus = false)
    {
        BodyChecks.ForCreate(kind, @namespace, body, options.Version);
        while (true)
        {
            var name = body.Text("metadata", "name") is { Length: > 0 } given ? given : Generate(kind, body);
            var home = kind.Namespaced ? Home(kind, @namespace, name) : null;
            var item = _preparation.Create(kind, body, name, keepStatus);
            if (store.Find(kind, @namespace, name) is not null)
                throw Failures.AlreadyExists(kind, name);
            if (options.DryRun)
                return new(@namespace, name, 0, item);
            if (store.TryAdd(kind, item, home) is { } stored)
                return stored;
        }
    }

    /// <summary>Replaces an object. Without a resourceVersion in the body, whatever is stored is replaced, where the kind allows that.</summary>
    public StoredObject Update(KindInfo kind, string @namespace, string name, JsonObject body, WriteOptions options)
    {
        BodyChecks.ForUpdate(kind, @namespace, name, body, options.Version);
        return Change(kind, @namespace, name, options, _ => body);
    }

    /// <summary>Patches an object as it is seen in the request's version, again where somebody else was faster.</summary>
    public StoredObject Patch(KindInfo kind, string @namespace, string name, Func<JsonObject, JsonNode?> patch, WriteOptions options) =>
        Change(kind, @namespace, name, options, old =>
        {
            var seen = old.Value.DeepClone().AsObject();
            seen["apiVersion"] = kind.ApiVersion(options.Version);
            var body = patch(seen) as JsonObject ?? throw Failures.BadRequest("the patch leaves no object behind");
            BodyChecks.ForUpdate(kind, @namespace, name, body, options.Version);
            return body;
        });

    private StoredObject Change(KindInfo kind, string @namespace, string name, WriteOptions options, Func<StoredObject, JsonObject> wish)
    {
        while (true)
        {
            var old = store.Find(kind, @namespace, name) ?? throw Failures.NotFound(kind, name);
            var body = wish(old);
            BodyChecks.Freshness(kind, old, body);
            var item = _preparation.Replace(kind, old, body, options.OnStatus);
            if (JsonNode.DeepEquals(item, old.Value))
                return old;
            if (options.DryRun)
                return new(@namespace, name, old.Version, item);
            if (ObjectRemover.IsReleased(item))
                return _remover.Release(kind, old, item) ?? throw Failures.Modified(kind, name);
            if (store.TryReplace(kind, old, item) is { } stored)
                return stored;
        }
    }

    private StoredObject Home(KindInfo kind, string @namespace, string name)
    {
        var home = store.Find(KindTable.Namespaces, "", @namespace) ?? throw Failures.NotFound(KindTable.Namespaces, @namespace);
        return home.Value.At("metadata", "deletionTimestamp") is null ? home : throw Failures.Terminating(kind, name, @namespace);
    }

    private static string Generate(KindInfo kind, JsonObject body)
    {
        if (body.Text("metadata", "generateName") is not { Length: > 0 } prefix)
            throw Failures.Invalid(kind, "", [new("metadata.name", "FieldValueRequired", "Required value: name or generateName is required")]);
        return prefix + System.Security.Cryptography.RandomNumberGenerator.GetString(SuffixLetters, SuffixLength);
    }
}
