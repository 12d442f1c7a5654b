namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>A fault of either proxy, that a test begins and ends.</summary>
/// <param name="Silences">Only an end of patience with a silent watch heals it.</param>
/// <param name="Begin">Begins it, and gives how often it has acted since, and its end.</param>
internal sealed record NamedFault(string Name, bool Silences, Func<FaultRig, (Func<int> Met, Action End)> Begin)
{
    /// <summary>Those of connections and their bytes, whatever is in them.</summary>
    public static IReadOnlyList<NamedFault> OfConnections { get; } =
    [
        OfTcp("nobody listens", TcpFault.Refused),
        OfTcp("connections are reset", TcpFault.Reset),
        OfTcp("half-open: bytes go nowhere", TcpFault.HalfOpen, silences: true),
        OfTcp("answers go nowhere", TcpFault.DeafClient, silences: true),
        OfTcp("bytes drip", TcpFault.Drip),
    ];

    public static IReadOnlyList<NamedFault> All { get; } = [.. HttpFaults.All.Select(OfHttp), .. OfConnections];

    public override string ToString() => Name;

    private static NamedFault OfHttp(Func<HttpFault> make)
    {
        var like = make();
        return new NamedFault(like.Name, like.Silences, rig =>
        {
            var fault = make();
            rig.Http.Begin(fault);
            return (() => fault.Hits, () => rig.Http.End(fault));
        });
    }

    private static NamedFault OfTcp(string name, TcpFault fault, bool silences = false) => new(name, silences, rig =>
    {
        var before = rig.Tcp.Met;
        rig.Tcp.Begin(fault);
        return (() => rig.Tcp.Met - before, rig.Tcp.End);
    });
}
