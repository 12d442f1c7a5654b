using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>Reads JSON of one server, in bounds of time and size, and says in a sentence what went wrong.</summary>
/// <param name="name">What the server is, as a clause.</param>
/// <param name="refusal">What to do about 401 and 403.</param>
public abstract class ConfigSource(HttpClient http, Uri address, TimeProvider time, Sentence name, Sentence refusal) : IRunningConfig
{
    private const int MostBytes = 64 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public bool IsConfigured => true;

    public async Task<RunningRead> ReadAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return Answer(await PluginsAsync(limit.Token), "");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Answer([], T($"{name} at {address} did not answer within {Patience.TotalSeconds:0} s."));
        }
        catch (HttpRequestException error) when (error.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return Answer([], T($"{name} at {address} refuses this app. {refusal}"));
        }
        catch (HttpRequestException error)
        {
            return Answer([], T($"{name} at {address} can't be asked: {error.Message}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Answer([], T($"{name} at {address} was not asked: {error.Message}"));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return Answer([], T($"{name} at {address} answered with something that is not its configuration. Check the address. ({error.Message})"));
        }
    }

    protected abstract Task<EquatableList<RunningPlugin>> PluginsAsync(CancellationToken cancellation);

    /// <summary>The JSON at a path below the address; null for 204, and for 404 where that is allowed.</summary>
    protected async Task<JsonNode?> GetAsync(string path, bool mayBeMissing, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path));
        Sign(request);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.StatusCode == HttpStatusCode.NoContent || (mayBeMissing && answer.StatusCode == HttpStatusCode.NotFound)) return null;
        answer.EnsureSuccessStatusCode();
        await answer.Content.LoadIntoBufferAsync(MostBytes, cancellation);
        return await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
    }

    /// <summary>Adds what the server wants to know of who asks.</summary>
    protected virtual void Sign(HttpRequestMessage request)
    {
    }

    protected static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary><c>Kind/namespace/name</c> out of the tags that the controller gives; empty without them.</summary>
    protected static string Source(JsonNode? tags)
    {
        var all = (tags as JsonArray ?? []).Select(Text).OfType<string>().ToArray();
        string Tag(string key) => all.FirstOrDefault(tag => tag.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..] ?? "";
        return Tag("k8s-name").Length == 0 ? "" : string.Join('/', new[] { Tag("k8s-kind"), Tag("k8s-namespace"), Tag("k8s-name") }.Where(part => part.Length > 0));
    }

    protected static bool IsOn(JsonNode? enabled) => enabled is not JsonValue value || !value.TryGetValue<bool>(out var on) || on;

    private RunningRead Answer(EquatableList<RunningPlugin> plugins, string problem) => new(address.ToString(), plugins, problem, time.GetUtcNow());
}
