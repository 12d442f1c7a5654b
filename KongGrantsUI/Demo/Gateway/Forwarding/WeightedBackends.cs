using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Demo.Gateway.Forwarding;

/// <summary>
/// The backends of a Kong service, taken in turns by weight: of any run as long as the sum of the weights, each backend
/// gets exactly its share, spread evenly. A weight of 0 gets nothing. Safe for any number of threads.
/// </summary>
public sealed class WeightedBackends
{
    private readonly Lock gate = new();
    private readonly KongBackend[] backends;
    private readonly long[] credit;
    private readonly long total;

    public WeightedBackends(IReadOnlyList<KongBackend> backends)
    {
        IsEmpty = backends.Count == 0;
        this.backends = [.. backends.Where(backend => backend.Weight > 0)];
        credit = new long[this.backends.Length];
        total = this.backends.Sum(backend => (long)backend.Weight);
    }

    /// <summary>Whether there are none at all, whatever their weights.</summary>
    public bool IsEmpty { get; }

    /// <summary>The next backend, or null where none has a weight.</summary>
    public KongBackend? Next()
    {
        if (backends.Length <= 1) return backends.FirstOrDefault();
        lock (gate)
        {
            var best = 0;
            for (var index = 0; index < backends.Length; index++)
            {
                credit[index] += backends[index].Weight;
                if (credit[index] > credit[best]) best = index;
            }

            credit[best] -= total;
            return backends[best];
        }
    }
}
