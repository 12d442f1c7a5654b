using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>A change that nobody has made.</summary>
public abstract record HypotheticalChange
{
    private HypotheticalChange()
    {
    }

    public abstract ClusterSnapshot ApplyTo(ClusterSnapshot snapshot);

    /// <summary>The object is there like this, in the place of its namesake if there is one.</summary>
    public sealed record Put(ClusterObject Item) : HypotheticalChange
    {
        public override ClusterSnapshot ApplyTo(ClusterSnapshot snapshot) => snapshot.With(Item);
    }

    /// <summary>The object is gone.</summary>
    public sealed record Remove(ObjectKey Key) : HypotheticalChange
    {
        public override ClusterSnapshot ApplyTo(ClusterSnapshot snapshot) => snapshot.Without(Key);
    }
}
