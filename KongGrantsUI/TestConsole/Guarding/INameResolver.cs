using System.Net;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Looks names up.</summary>
public interface INameResolver
{
    /// <summary>Empty where the name is not known.</summary>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation);
}
