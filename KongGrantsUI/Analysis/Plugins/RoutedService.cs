using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A Kong service as it is put together, with its routes.</summary>
internal sealed class RoutedService(string name, IEnumerable<KongBackend> backends)
{
    public string Name { get; } = name;

    public EquatableList<KongBackend> Backends { get; } = backends.ToEquatableList();

    /// <summary>The KongServiceFacade through which the Service is reached; null where it is reached itself.</summary>
    public ObjectKey? Facade { get; init; }

    public List<RoutedRoute> Routes { get; } = [];

    /// <summary>The Kubernetes Services behind it, each once.</summary>
    public IEnumerable<ObjectKey> Services => Backends.Count == 1 ? [Backends[0].Service] : Backends.Select(backend => backend.Service).Distinct();
}
