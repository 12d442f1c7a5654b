using System.Net;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.Texts;
using Microsoft.Extensions.Options;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>
/// Decides whether an address may be called: only gateways that are configured or that the host names. A name is looked up
/// once; the answer is checked and pinned.
/// </summary>
public sealed class TargetGuard(IOptions<TestConsoleOptions> options, IGatewayAddresses gateways, INameResolver resolver)
{
    private static readonly string[] InsideEnds = [".svc", ".cluster.local", ".internal", ".localhost"];

    /// <summary>Everything that may be called now, the value of <c>$PROXY_IP</c> first.</summary>
    public IReadOnlyList<string> Targets => [.. gateways.Current, .. options.Value.AllowedTargets];

    /// <param name="url">As <see cref="CurlLine"/> gives it, or where a redirect points to.</param>
    public async Task<TargetVerdict> CheckAsync(Uri url, IReadOnlyList<ResolveEntry> resolve, CancellationToken cancellation)
    {
        if (url.Scheme is not ("http" or "https")) return TargetVerdict.Refuse($"The scheme {url.Scheme} is refused. Only http and https go through a gateway.");
        var allowed = Parsed(Targets);
        var vouched = gateways.Configured ? allowed : Parsed(options.Value.AllowedTargets);
        var host = HostNames.Normalise(url.Host);
        if (!allowed.Exists(target => target.Allows(host, url.Port))) return TargetVerdict.Refuse(NotAllowed(host, url.Port));
        if (IsInside(host) && !vouched.Exists(target => target.Allows(host, url.Port)))
            return TargetVerdict.Refuse($"{host} is a name inside the cluster, which is refused. If it is a gateway, add {host}:{url.Port} to TestConsole:AllowedTargets.");
        var addresses = await AddressesAsync(host, url.Port, resolve, cancellation);
        if (addresses.Count == 0) return TargetVerdict.Refuse($"The name {host} is not known. Check its spelling, or name the address with --resolve {host}:{url.Port}:ADDRESS.");
        // One bad address condemns them all: otherwise a name with two answers is a lottery.
        foreach (var address in addresses)
            if (Refusal(host, url.Port, address, vouched) is { } refusal) return TargetVerdict.Refuse(refusal);
        return new TargetVerdict(new PinnedTarget(host, url.Port, addresses[0]), Sentence.Empty);
    }

    private async Task<IReadOnlyList<IPAddress>> AddressesAsync(string host, int port, IReadOnlyList<ResolveEntry> resolve, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal)) return [literal];
        var entry = resolve.LastOrDefault(item => HostNames.Normalise(item.Host) == host && item.Port == port);
        if (entry is not null) return [HostNames.Plain(IPAddress.Parse(entry.Address))];
        return [.. (await resolver.ResolveAsync(host, cancellation)).Select(HostNames.Plain)];
    }

    private static Sentence? Refusal(string host, int port, IPAddress address, List<AllowedTarget> vouched)
    {
        var named = vouched.Exists(target => target.Allows(address.ToString(), port));
        if (named || (host == "localhost" && IPAddress.IsLoopback(address) && vouched.Exists(target => target.Allows(host, port)))) return null;
        return AddressClass.Reason(address) is { } reason
            ? Of($"{host} leads to {address}, {reason}, which is refused. If a gateway really listens there, add {address}:{port} to TestConsole:AllowedTargets.")
            : null;
    }

    private static List<AllowedTarget> Parsed(IEnumerable<string> targets) => targets.Select(AllowedTarget.Parse).OfType<AllowedTarget>().ToList();

    private static bool IsInside(string host) =>
        InsideEnds.Any(end => host.EndsWith(end, StringComparison.Ordinal)) || host == "localhost";

    private Sentence NotAllowed(string host, int port) => Targets.Count == 0
        ? Of("No gateway is known to this app yet, so nothing can be called. Set TestConsole:AllowedTargets, or wait until a Gateway publishes its address.")
        : Of($"{host}:{port} is not a gateway of this cluster, so it is not called. Those that are: {string.Join(", ", Targets)}. If it is one, add it to TestConsole:AllowedTargets.");
}
