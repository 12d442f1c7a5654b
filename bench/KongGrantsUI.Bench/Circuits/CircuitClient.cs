using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>
/// A browser without a picture: signs in as a persona, opens a page's circuit as Blazor's own script does, acknowledges
/// each render batch, and answers calls of scripts with nothing. So that hundreds fit on one machine.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(10);
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> awaited = new();
    private Task running = Task.CompletedTask;

    /// <summary>Render batches that came.</summary>
    public int Batches { get; private set; }

    /// <summary>Why the circuit ended; null while it lives.</summary>
    public string? Ended { get; private set; }

    public static async Task<CircuitClient> OpenAsync(Uri app, string persona, string path)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = app, Timeout = Patience };
        var form = await http.GetStringAsync(new Uri("/signin", UriKind.Relative));
        using var content = new FormUrlEncodedContent([new("persona", persona), new("returnUrl", path), new("__RequestVerificationToken", Token().Match(form).Groups[1].Value)]);
        using var signedIn = await http.PostAsync(new Uri("/signin", UriKind.Relative), content);
        var page = await signedIn.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        using var negotiated = await http.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
        var id = (string)JsonNode.Parse(await negotiated.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["connectionToken"]!;
        var client = new CircuitClient();
        client.socket.Options.Cookies = cookies;
        await client.socket.ConnectAsync(new UriBuilder(app) { Scheme = "ws", Path = "/_blazor", Query = $"id={Uri.EscapeDataString(id)}" }.Uri, CancellationToken.None);
        await client.StartAsync(app, path, page);
        return client;
    }

    /// <summary>Completes once the page shows something beyond its frame.</summary>
    /// <exception cref="InvalidOperationException">The circuit ended.</exception>
    public async Task ShowsAsync()
    {
        for (var waited = Stopwatch.StartNew(); Batches < 3; await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System))
            if (Ended is not null || waited.Elapsed > Patience) throw new InvalidOperationException($"The circuit shows nothing. {Ended}");
    }

    /// <summary>Completes with the time (<see cref="Stopwatch.GetTimestamp"/>) at which a batch came that has this text in it.</summary>
    public Task<long> SeesAsync(string text) => awaited.GetOrAdd(text, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        socket.Abort();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        sending.Dispose();
        stop.Dispose();
    }

    private async Task StartAsync(Uri app, string path, string page)
    {
        await socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, stop.Token);
        running = Task.WhenAll(ReceiveAsync(), PingAsync());
        await SendAsync(PackWriter.Invoke("0", "StartCircuit", app.ToString(), new Uri(app, path).ToString(), "[]", State().Match(page).Groups[1].Value));
        var operations = Marker().Matches(page).Select((match, index) => (JsonNode)new JsonObject
        {
            ["type"] = "add", ["ssrComponentId"] = index + 1, ["marker"] = JsonNode.Parse(match.Groups[1].Value),
        });
        await SendAsync(PackWriter.Invoke(null, "UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = new JsonArray([.. operations]) }.ToJsonString(), ""));
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(PingInterval, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stop.Token)) await SendAsync(PackWriter.Ping());
    }

    private async Task ReceiveAsync()
    {
        try
        {
            // The handshake's answer is a text message of its own.
            var (buffer, filled, handshake) = (new byte[1 << 16], 0, true);
            while (!stop.IsCancellationRequested)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                var received = await socket.ReceiveAsync(buffer.AsMemory(filled), stop.Token);
                if (received.MessageType == WebSocketMessageType.Close) throw new IOException("The server closed the connection.");
                filled += received.Count;
                if (handshake)
                {
                    if (buffer.AsSpan(0, filled).IndexOf((byte)0x1E) is not (>= 0 and var end)) continue;
                    (handshake, filled) = (false, Shift(buffer, end + 1, filled));
                }

                filled = await TakeAsync(buffer, filled);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or OperationCanceledException or InvalidDataException)
        {
            Ended ??= broken.Message;
        }
    }

    private static int Shift(byte[] buffer, int used, int filled)
    {
        buffer.AsSpan(used, filled - used).CopyTo(buffer);
        return filled - used;
    }

    private async Task<int> TakeAsync(byte[] buffer, int filled)
    {
        var (answers, used) = Read(buffer.AsSpan(0, filled));
        foreach (var answer in answers) await SendAsync(answer);
        return Shift(buffer, used, filled);
    }

    private (List<ReadOnlyMemory<byte>> Answers, int Used) Read(ReadOnlySpan<byte> bytes)
    {
        var answers = new List<ReadOnlyMemory<byte>>();
        var rest = bytes;
        while (PackReader.TryTake(ref rest, out var reader))
        {
            reader.Array();
            var type = reader.Number();
            if (type == 7) throw new IOException("The server ended the circuit.");
            if (type != 1) continue;
            reader.NoHeaders();
            reader.Bytes();
            var target = reader.Text();
            var arguments = reader.Array();
            if (target == "JS.RenderBatch") answers.Add(Batch(ref reader));
            else if (target == "JS.BeginInvokeJS" && Call(ref reader) is { Length: > 0 } answer) answers.Add(answer);
            else if (target == "JS.Error") throw new IOException($"The circuit failed: {(arguments > 0 ? reader.Text() : "")}");
        }

        return (answers, bytes.Length - rest.Length);
    }

    private ReadOnlyMemory<byte> Batch(ref PackReader reader)
    {
        var id = reader.Number();
        var bytes = reader.Bytes();
        Batches++;
        foreach (var (text, seen) in awaited)
        {
            if (bytes.IndexOf(Encoding.UTF8.GetBytes(text)) < 0) continue;
            seen.TrySetResult(Stopwatch.GetTimestamp());
            awaited.TryRemove(text, out _);
        }

        return PackWriter.Invoke(null, "OnRenderCompleted", id, null);
    }

    private static ReadOnlyMemory<byte> Call(ref PackReader reader)
    {
        var (task, identifier) = (reader.Number(), reader.Text());
        reader.Bytes();
        var wantsObject = reader.Number() == 1;
        if (task == 0) return default;
        return PackWriter.Invoke(null, "EndInvokeJSFromDotNet", task, true, $"[{task},true,{(wantsObject ? "{\"__jsObjectId\":1}" : Answer(identifier))}]");
    }

    // The only script of which an answer is taken that can't be null.
    private static string Answer(string identifier) => identifier == "focus" ? "false" : "null";

    private async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        await sending.WaitAsync(stop.Token);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, true, stop.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
