namespace KongGrantsUI.Analysis.Plugins;

/// <summary>An entity, and the text by which the controller sorts it.</summary>
internal sealed class RankedEntity(PluginEntity entity)
{
    public PluginEntity Entity { get; } = entity;

    private string Rank { get; } = entity.Type + entity.Scope.Consumer + entity.Scope.ConsumerGroup + entity.Scope.Route + entity.Scope.Service;

    // Text is made only where everything else is equal.
    public static int Compare(RankedEntity left, RankedEntity right)
    {
        var order = string.CompareOrdinal(right.Rank, left.Rank);
        if (order == 0) order = left.Entity.Plugin.CompareTo(right.Entity.Plugin);
        if (order == 0) order = string.CompareOrdinal(left.Entity.InstanceName, right.Entity.InstanceName);
        return order != 0 ? order : string.CompareOrdinal(string.Join(' ', left.Entity.Referrers), string.Join(' ', right.Entity.Referrers));
    }
}
