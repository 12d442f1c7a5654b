using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>The faults of HTTP and of what it carries, each made anew.</summary>
internal static partial class HttpFaults
{
    private const string Kind = "kongconsumers";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    public static IReadOnlyList<Func<HttpFault>> All { get; } =
    [
        () => Lines("a reset in the middle of an event", async (exchange, line) => { await exchange.WriteAsync(Half(line)); exchange.Break(); }),
        () => Lines("half an event, and then silence", async (exchange, line) => { await exchange.WriteAsync(Half(line)); await exchange.HangAsync(); }, silences: true),
        () => Lines("an event that never comes", (exchange, _) => exchange.HangAsync(), silences: true),
        () => Lines("half an event, and an end in order", async (exchange, line) => { await exchange.WriteAsync(Half(line)); exchange.End(); }),
        () => Lines("half an event as a whole line", async (exchange, line) => { await exchange.WriteAsync(Half(line)); await exchange.WriteAsync("\n"); }, most: 6),
        () => Lines("garbage between events", async (exchange, line) => { await exchange.WriteAsync("\u0001 garbage {\n"); await exchange.WriteAsync(line); }, most: 6),
        () => Lines("an empty line between events", async (exchange, line) => { await exchange.WriteAsync("\n"); await exchange.WriteAsync(line); }),
        () => Lines("events byte by byte", async (exchange, line) => { for (var at = 0; at < line.Length; at++) await exchange.WriteAsync(line.Slice(at, 1)); }),
        () => Lines("events in a slow drip", async (exchange, line) => await DripAsync(exchange, line)),
        () => Lines("each event twice", async (exchange, line) => { await exchange.WriteAsync(line); await exchange.WriteAsync(line); }),
        () => Lines("no bookmarks", (exchange, line) => Text(line).Contains("\"BOOKMARK\"", StringComparison.Ordinal) ? Task.CompletedTask : exchange.WriteAsync(line)),
        () => Lines("an ERROR event: 410", (exchange, _) => ErrorAsync(exchange, 410, "Expired")),
        () => Lines("an ERROR event: 500", (exchange, _) => ErrorAsync(exchange, 500, "InternalError")),
        () => Lines("an ERROR event: 429", (exchange, _) => ErrorAsync(exchange, 429, "TooManyRequests")),
        () => Lines("an event of a type that nobody knows", async (exchange, line) => { await exchange.WriteAsync("{\"type\":\"LATER\",\"object\":{}}\n"); await exchange.WriteAsync(line); }),
        () => Lines("an event without an object", async (exchange, line) => { await exchange.WriteAsync("{\"type\":\"ADDED\"}\n"); await exchange.WriteAsync(line); }),
        () => Watches("a watch that ends as soon as it begins", exchange => exchange.AnswerAsync(200, "")),
        () => Watches("a watch that expired: 410", exchange => exchange.RefuseAsync(410, "Expired")),
        () => Watches("a watch refused: 500", exchange => exchange.RefuseAsync(500, "InternalError")),
        () => Watches("a watch refused: 429 with Retry-After", exchange => exchange.RefuseAsync(429, "TooManyRequests", retryAfter: 1)),
        () => Watches("a watch that is broken before its answer", exchange => { exchange.Break(); return Task.CompletedTask; }),
        () => Watches("a watch whose answer never comes", exchange => exchange.HangAsync()),
        () => Watches("a watch answered by a web page", exchange => exchange.AnswerAsync(200, "<html>Sign in to the network</html>\n", "text/html"), most: 40),
        Rewind,
        () => Lists("a list cut in the middle", async (exchange, piece) => { await exchange.WriteAsync(Half(piece)); exchange.Break(); }),
        () => Lists("half a list, and an end in order", async (exchange, piece) => { await exchange.WriteAsync(Half(piece)); exchange.End(); }),
        () => Lists("half a list, and then silence", async (exchange, piece) => { await exchange.WriteAsync(Half(piece)); await exchange.HangAsync(); }),
        () => Lists("a list in a slow drip", async (exchange, piece) => await DripAsync(exchange, piece)),
        () => new HttpFault("a list that expires between its pages: 410")
        {
            Meets = exchange => exchange.IsList && exchange.IsNextPage, Answers = exchange => exchange.RefuseAsync(410, "Expired"), Relists = true,
        },
        () => ListAnswers("a list refused: 503 with Retry-After", exchange => exchange.RefuseAsync(503, "ServiceUnavailable", retryAfter: 1)),
        () => ListAnswers("a list refused: 504 by something between", exchange => exchange.AnswerAsync(504, "<h1>Gateway timeout</h1>", "text/html")),
        () => ListAnswers("a list answered by a web page", exchange => exchange.AnswerAsync(200, "<html>Sign in</html>", "text/html")),
        () => ListAnswers("a list answered by an empty object", exchange => exchange.AnswerAsync(200, "{}")),
        () => ListAnswers("a list answered by nothing", exchange => exchange.AnswerAsync(200, "")),
        () => Answers("a kind that is forbidden: 403", exchange => exchange.IsOf(Kind), exchange => exchange.RefuseAsync(403, "Forbidden")),
        () => Answers("a kind that is gone: 404", exchange => exchange.IsOf(Kind), exchange => exchange.RefuseAsync(404, "NotFound")),
        () => Answers("credentials refused: 401", _ => true, exchange => exchange.RefuseAsync(401, "Unauthorized")),
        () => Answers("everything refused: 500", _ => true, exchange => exchange.RefuseAsync(500, "InternalError")),
    ];

    private static HttpFault Lines(string name, Func<Exchange, ReadOnlyMemory<byte>, Task> hands, int most = int.MaxValue, bool silences = false) =>
        new(name) { Meets = exchange => exchange.IsWatch, Hands = hands, Most = most, Silences = silences };

    private static HttpFault Lists(string name, Func<Exchange, ReadOnlyMemory<byte>, Task> hands) =>
        new(name) { Meets = exchange => exchange.IsList, Hands = hands, Relists = true };

    private static HttpFault Watches(string name, Func<Exchange, Task> answers, int most = int.MaxValue) =>
        new(name) { Meets = exchange => exchange.IsWatch, Answers = answers, Most = most };

    private static HttpFault ListAnswers(string name, Func<Exchange, Task> answers) => new(name) { Meets = exchange => exchange.IsList, Answers = answers, Relists = true };

    private static HttpFault Answers(string name, Func<Exchange, bool> meets, Func<Exchange, Task> answers) => new(name) { Meets = meets, Answers = answers };

    /// <summary>Watches go on from where they first stood: what has come before comes again.</summary>
    private static HttpFault Rewind()
    {
        var first = new ConcurrentDictionary<string, string>();
        return new HttpFault("events of long ago, again")
        {
            Meets = exchange => exchange.IsWatch,
            Asks = (exchange, target) => Version().Replace(target, match => $"resourceVersion={first.GetOrAdd(exchange.Path, match.Groups[1].Value)}"),
        };
    }

    private static Task ErrorAsync(Exchange exchange, int code, string reason)
    {
        exchange.End();
        return exchange.WriteAsync($$$"""{"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"{{{reason}}}","message":"a fault of the test","code":{{{code}}}}}""" + "\n");
    }

    private static async Task DripAsync(Exchange exchange, ReadOnlyMemory<byte> bytes)
    {
        var size = Math.Max(1, bytes.Length / 8);
        for (var at = 0; at < bytes.Length; at += size)
        {
            await exchange.WriteAsync(bytes.Slice(at, Math.Min(size, bytes.Length - at)));
            await Task.Delay(Pause, TimeProvider.System, exchange.Gone);
        }
    }

    private static ReadOnlyMemory<byte> Half(ReadOnlyMemory<byte> bytes) => bytes[..(bytes.Length / 2)];

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    [GeneratedRegex("resourceVersion=([^&]*)")]
    private static partial Regex Version();
}
