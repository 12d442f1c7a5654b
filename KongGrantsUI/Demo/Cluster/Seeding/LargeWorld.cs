using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>
/// A big shared cluster, the same one for the same seed: pairs of namespaces, each with 100 objects. <c>people-NNN</c> holds
/// consumers, their credentials and requests; <c>apis-NNN</c> services, routes, plugins, grants and reviews. Every verdict on
/// a reference has its share: granted, not granted, granted to somebody else, without its plugin, without its other side, malformed.
/// </summary>
/// <param name="pairs">How many pairs of namespaces, 1 to <see cref="MostPairs"/>.</param>
/// <param name="seed">What the choices come from.</param>
public sealed class LargeWorld(int pairs = LargeWorld.DefaultPairs, int seed = LargeWorld.DefaultSeed)
{
    /// <summary>200 namespaces and 10,000 objects, the namespaces among them.</summary>
    public const int DefaultPairs = 100;

    /// <summary>2,000 namespaces and 100,000 objects.</summary>
    public const int MostPairs = 1000;

    public const int DefaultSeed = 20260301;

    /// <summary>Objects in each pair, its two namespaces among them.</summary>
    public const int ObjectsPerPair = 100;

    /// <summary>The objects, namespaces before what is in them.</summary>
    public IEnumerable<JsonObject> Objects()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pairs, MostPairs);
        var random = new Random(seed);
        for (var number = 0; number < pairs; number++)
        {
            var pair = new LargeWorldPair(number, (number + 1) % pairs, random);
            foreach (var item in pair.Objects()) yield return item;
        }
    }
}
