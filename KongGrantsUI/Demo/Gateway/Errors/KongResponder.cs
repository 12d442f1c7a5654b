using System.Text;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Errors;

/// <summary>Sends the responses that the gateway gives itself.</summary>
internal static class KongResponder
{
    public static async Task WriteAsync(GatewayExchange exchange, KongAnswer answer)
    {
        var response = exchange.Http.Response;
        if (response.HasStarted) return;
        response.Clear();
        response.StatusCode = answer.Status;
        response.Headers.Server = KongVersion.Server;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        exchange.FinishResponse("X-Kong-Response-Latency", exchange.Elapsed);
        await WriteBodyAsync(exchange, answer);
    }

    private static Task WriteBodyAsync(GatewayExchange exchange, KongAnswer answer)
    {
        var format = ErrorFormat.For(exchange.Http.Request);
        var body = answer.Body ?? format.Render(answer.Message, exchange.RequestId);
        if (format == ErrorFormat.Grpc) GrpcStatus.Of(answer.Status).Write(exchange.Http.Response.Headers);
        exchange.Http.Response.ContentType = answer.Body is null ? format.ContentType : answer.ContentType;
        var octets = Encoding.UTF8.GetBytes(body);
        exchange.Http.Response.ContentLength = octets.Length;
        return exchange.Http.Response.Body.WriteAsync(octets, exchange.Http.RequestAborted).AsTask();
    }
}
