namespace KongGrantsUI.Model;

/// <summary>One object of the cluster, typed, as an immutable fact.</summary>
public abstract record ClusterObject
{
    private KeyMemo memo;

    protected ClusterObject()
    {
    }

    /// <summary>A copy that is about to be changed: it makes its own key.</summary>
    protected ClusterObject(ClusterObject original) => Meta = original.Meta;

    public abstract GroupKind Kind { get; }

    public required ObjectMeta Meta { get; init; }

    public string Namespace => Meta.Namespace;

    public string Name => Meta.Name;

    public ObjectKey Key => memo.Key ??= new ObjectKey(Kind, Meta.Namespace, Meta.Name);

    // Each analysis asks for every key many times. What is remembered takes no part in equality.
    private struct KeyMemo : IEquatable<KeyMemo>
    {
        public ObjectKey? Key;

        public readonly bool Equals(KeyMemo other) => true;

        public override readonly bool Equals(object? obj) => obj is KeyMemo;

        public override readonly int GetHashCode() => 0;
    }
}
