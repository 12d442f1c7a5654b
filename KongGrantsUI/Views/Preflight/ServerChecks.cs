using KongGrantsUI.Live;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Preflight;

/// <summary>Whether the API server answers, and what it lets the app's account do.</summary>
internal static class ServerChecks
{
    // Semantics 2.5, trap 4.
    private static readonly Version Oldest = new(3, 2, 3);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public static IEnumerable<Check> Of(ServerState server)
    {
        yield return Answers(server);
        if (!server.Trouble.IsEmpty) yield break;
        yield return Clock(server);
        yield return Rights(server);
        yield return Controller(server);
    }

    private static Check Answers(ServerState server)
    {
        var what = T("The API server answers");
        return !server.Trouble.IsEmpty
            ? new Check("error", what, T(server.Trouble), T(server.Remedy))
            : new Check("ok", what, T($"{server.Address} is Kubernetes {server.Version}, and serves {server.Served.Count:N0} of the {Kinds.All.Count:N0} kinds that this app reads."));
    }

    private static Check Clock(ServerState server)
    {
        var what = T("The server's clock and the app's agree");
        if (server.Skew is not { } skew) return new Check("unknown", what, T("The server does not say what time it has."));
        return skew.Duration() <= Tolerance
            ? new Check("ok", what, T($"They are at most {Tolerance.TotalSeconds:0} seconds apart."))
            : new Check(
                "warning", what, skew > TimeSpan.Zero
                    ? T($"The server's is {skew.Duration().TotalSeconds:N0} seconds ahead. Grants that end at a set time are shown to end that much off, and tokens may count as expired.")
                    : T($"The server's is {skew.Duration().TotalSeconds:N0} seconds behind. Grants that end at a set time are shown to end that much off, and tokens may count as expired."),
                T("Have both machines set their clocks by the network (NTP)."));
    }

    private static Check Rights(ServerState server)
    {
        var what = T("The app's account may list and watch every kind that is served");
        if (server.Rights.Count == 0) return new Check("unknown", what, T("The server does not say."));
        var refused = server.Rights.Where(item => !item.List || !item.Watch).Select(item => item.Kind.Kind).ToArray();
        return refused.Length == 0
            ? new Check("ok", what, T($"In the whole cluster, all {server.Rights.Count} kinds."))
            : new Check(
                "warning", what, T($"Not {string.Join(", ", refused)} in the whole cluster."),
                T("Give it these rights, or have namespaces read one by one: name them in Cluster:Namespaces, or label them."),
                $"kubectl apply -k deploy/rbac\nkubectl label namespace NAME {Names.WatchLabel}=true");
    }

    private static Check Controller(ServerState server)
    {
        var what = T("Kong's controller is new enough for plugins across namespaces");
        if (server.Controller.Length == 0) return new Check("unknown", what, T(server.ControllerUnseen));
        return Version.TryParse(server.Controller.Split('-')[0], out var version) && version < Oldest
            ? new Check("error", what, T($"Kong Ingress Controller {server.Controller} runs, which looks for grants in the consumer's namespace only."), T($"Install {Oldest} or later."))
            : new Check("ok", what, T($"Kong Ingress Controller {server.Controller} runs."));
    }
}
