using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace KongGrantsUI.Demo.Gateway.Errors;

/// <summary>Kong's error bodies (semantics 5.2).</summary>
/// <param name="ContentType">The response's Content-Type.</param>
/// <param name="Render">Makes the body of a message and a request id.</param>
public sealed record ErrorFormat(string ContentType, Func<string, string, string> Render)
{
    public static readonly ErrorFormat Json = new("application/json; charset=utf-8", (message, id) =>
        $$"""
        {
          "message":"{{JsonEncodedText.Encode(message, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}}",
          "request_id":"{{id}}"
        }
        """);

    public static readonly ErrorFormat Html = new("text/html; charset=utf-8", (message, id) =>
        $"""
        <!doctype html>
        <html>
          <head>
            <meta charset="utf-8">
            <title>Error</title>
          </head>
          <body>
            <h1>Error</h1>
            <p>{WebUtility.HtmlEncode(message)}.</p>
            <p>request_id: {id}</p>
          </body>
        </html>
        """ + "\n");

    public static readonly ErrorFormat Plain = new("text/plain; charset=utf-8", (message, id) => $"{message}\nrequest_id: {id}\n");

    public static readonly ErrorFormat Xml = new("application/xml; charset=utf-8", (message, id) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <error>
          <message>{WebUtility.HtmlEncode(message)}</message>
          <requestid>{id}</requestid>
        </error>
        """ + "\n");

    /// <summary>gRPC errors carry no body.</summary>
    public static readonly ErrorFormat Grpc = new("application/grpc", (_, _) => "");

    /// <summary>The format that a request's Accept header prefers; JSON where it names none of them.</summary>
    public static ErrorFormat For(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true) return Grpc;
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return Json;
        return accepted
            .OrderByDescending(media => media.Quality ?? 1)
            .Select(media => Find(media.MediaType.Value ?? ""))
            .FirstOrDefault(format => format is not null) ?? Json;
    }

    private static ErrorFormat? Find(string mediaType) => mediaType.ToLowerInvariant() switch
    {
        "application/json" or "*/*" or "application/*" => Json,
        "text/html" => Html,
        "text/plain" or "text/*" => Plain,
        "application/xml" or "text/xml" => Xml,
        "application/grpc" => Grpc,
        _ => null,
    };
}
