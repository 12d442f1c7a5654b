using KongGrantsUI.Live;
using KongGrantsUI.Model;

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
        if (server.Trouble.Length > 0) yield break;
        yield return Clock(server);
        yield return Rights(server);
        yield return Controller(server);
    }

    private static Check Answers(ServerState server)
    {
        const string what = "The API server answers";
        return server.Trouble.Length > 0
            ? new Check("error", what, server.Trouble, server.Remedy)
            : new Check("ok", what, $"{server.Address} is Kubernetes {server.Version}, and serves {server.Served.Count} of the {Kinds.All.Count} kinds that this app reads.");
    }

    private static Check Clock(ServerState server)
    {
        const string what = "The server's clock and the app's agree";
        if (server.Skew is not { } skew) return new Check("unknown", what, "The server does not say what time it has.");
        return skew.Duration() <= Tolerance
            ? new Check("ok", what, $"They are at most {Tolerance.TotalSeconds:0} seconds apart.")
            : new Check(
                "warning", what, $"The server's is {skew.Duration().TotalSeconds:0} seconds {(skew > TimeSpan.Zero ? "ahead" : "behind")}. Grants that end at a set time are shown to end that much off, and tokens may count as expired.",
                "Have both machines set their clocks by the network (NTP).");
    }

    private static Check Rights(ServerState server)
    {
        const string what = "The app's account may list and watch every kind that is served";
        if (server.Rights.Count == 0) return new Check("unknown", what, "The server does not say.");
        var refused = server.Rights.Where(item => !item.List || !item.Watch).Select(item => item.Kind.Kind).ToArray();
        return refused.Length == 0
            ? new Check("ok", what, $"In the whole cluster, all {server.Rights.Count} kinds.")
            : new Check(
                "warning", what, $"Not {string.Join(", ", refused)} in the whole cluster.",
                "Give it these rights, or have namespaces read one by one: name them in Cluster:Namespaces, or label them.",
                $"kubectl apply -k deploy/rbac\nkubectl label namespace NAME {Names.WatchLabel}=true");
    }

    private static Check Controller(ServerState server)
    {
        const string what = "Kong's controller is new enough for plugins across namespaces";
        if (server.Controller.Length == 0) return new Check("unknown", what, server.ControllerUnseen);
        return Version.TryParse(server.Controller.Split('-')[0], out var version) && version < Oldest
            ? new Check("error", what, $"Kong Ingress Controller {server.Controller} runs, which looks for grants in the consumer's namespace only.", $"Install {Oldest} or later.")
            : new Check("ok", what, $"Kong Ingress Controller {server.Controller} runs.");
    }
}
