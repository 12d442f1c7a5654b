using System.Net;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Demo.Cluster.Seeding;

namespace KongGrantsUI.Hosting;

/// <summary>What must hold before anything starts. Every broken rule is reported, each in a sentence that names the setting.</summary>
public static class StartupRules
{
    public static IReadOnlyList<string> Check(ClusterMode mode, UiOptions ui, DemoOptions demo)
    {
        var embedded = mode == ClusterMode.Embedded;
        return
        [
            .. Address(ui, embedded),
            .. Port("Ui:Port", ui.Port),
            .. embedded ? Port("Demo:ApiPort", demo.ApiPort).Concat(Port("Demo:GatewayPort", demo.GatewayPort)).Concat(Scenario(demo)) : [],
        ];
    }

    private static IEnumerable<string> Address(UiOptions ui, bool embedded)
    {
        if (!IPAddress.TryParse(ui.Address, out var address))
            yield return $"Ui:Address is '{ui.Address}', which is not an IP address. Set it to 127.0.0.1, or to 0.0.0.0 to be reached from outside.";
        else if (embedded && !IPAddress.IsLoopback(address))
            yield return $"Ui:Address is {ui.Address}, but the embedded cluster signs anybody in who can reach it. Set it to 127.0.0.1, or set Cluster:Mode to Kubeconfig or InCluster.";
    }

    private static IEnumerable<string> Port(string setting, int port)
    {
        if (port is < 0 or > 65535) yield return $"{setting} is {port}. Set it to a port from 1 to 65535, or to 0 for a free one.";
    }

    private static IEnumerable<string> Scenario(DemoOptions demo)
    {
        if (!Scenarios.Names.Contains(demo.Scenario))
            yield return $"Demo:Scenario is '{demo.Scenario}'. Set it to one of: {string.Join(", ", Scenarios.Names)}.";
    }
}
