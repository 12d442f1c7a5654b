using System.Globalization;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>correlation-id: an id that the client gave stays; else one is made.</summary>
public sealed class CorrelationIdHandler() : PluginHandler<CorrelationIdConfig>("correlation-id", 100_001)
{
    private readonly string worker = Guid.NewGuid().ToString();
    private long counter;

    public override CorrelationIdConfig Read(PluginSettings settings) => new(
        settings.Text("header_name") ?? "Kong-Request-ID",
        settings.OneOf("generator", "uuid#counter", "uuid", "uuid#counter", "tracker"),
        settings.Flag("echo_downstream", false));

    // An id is made, and of another form than Kong's.
    protected override IEnumerable<string> Ignored(CorrelationIdConfig config) => config.Generator == "tracker" ? ["tracker's form"] : [];

    protected override KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, CorrelationIdConfig config)
    {
        var headers = exchange.Http.Request.Headers;
        if (string.IsNullOrEmpty(headers[config.Header])) headers[config.Header] = Generate(exchange, config.Generator);
        return null;
    }

    protected override void Respond(GatewayExchange exchange, CorrelationIdConfig config)
    {
        var id = exchange.Http.Request.Headers[config.Header].ToString();
        if (config.EchoDownstream && id.Length > 0) exchange.OnResponse(headers => headers[config.Header] = id);
    }

    private string Generate(GatewayExchange exchange, string generator)
    {
        if (generator == "uuid") return Guid.NewGuid().ToString();
        var count = Interlocked.Increment(ref counter).ToString(CultureInfo.InvariantCulture);
        return generator == "tracker"
            ? $"{exchange.ClientIp}-{exchange.Http.Connection.LocalPort}-{exchange.Http.Connection.Id}-{count}"
            : $"{worker}#{count}";
    }
}
