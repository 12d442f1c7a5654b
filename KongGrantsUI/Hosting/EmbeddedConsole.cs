using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Guarding;

namespace KongGrantsUI.Hosting;

/// <summary>What the embedded world tells the test console: its gateway, once that listens, and the lines that its story is about.</summary>
internal sealed class EmbeddedConsole : IGatewayAddresses, IConsoleExamples
{
    private volatile string[] current = [];

    public IReadOnlyList<string> Current => current;

    public IReadOnlyList<ConsoleExample> All { get; } = [Limit("aygerim"), Limit("rustem")];

    public void Announce(Uri gateway) => current = [gateway.Authority];

    private static ConsoleExample Limit(string consumer) => new(
        $"What {consumer} has left",
        $"curl -sv $PROXY_IP/bintang/status/200 -u {consumer}:{consumer}-password 2>&1 | grep \"X-RateLimit-Remaining-Minute\"");
}
