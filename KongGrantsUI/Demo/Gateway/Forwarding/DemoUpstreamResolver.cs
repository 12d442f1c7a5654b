using System.Globalization;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Live;

namespace KongGrantsUI.Demo.Gateway.Forwarding;

/// <summary>Leads every Service that exists, on a port that it has, to the one demo upstream.</summary>
public sealed class DemoUpstreamResolver(ILiveFeed feed, Uri upstream) : IUpstreamResolver
{
    public Uri? Resolve(KongBackend backend)
    {
        var service = feed.Current.Snapshot.Services.Find(backend.Service.Namespace, backend.Service.Name);
        return service is not null && service.Ports.Any(port => IsNamed(port.Name, port.Port, backend.Port)) ? upstream : null;
    }

    private static bool IsNamed(string name, int number, string port) =>
        port == number.ToString(CultureInfo.InvariantCulture) || (name.Length > 0 && port == name);
}
