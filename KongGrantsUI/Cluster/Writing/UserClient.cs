using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>Sends one request as a user, with 15 s for the whole of it.</summary>
public sealed class UserClient(ClusterConnection connection, IUserCredentials credentials, TimeProvider time)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <param name="read">Reads the answer's body; null: it is not read.</param>
    /// <exception cref="HttpRequestException">The server could not be reached, did not answer in time, or something answered in its place.</exception>
    /// <exception cref="ApiException">The server refused.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or the app is stopping.</exception>
    public async Task<JsonObject?> SendAsync(UserIdentity user, UserRequest call, bool read, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            return await SendOnceAsync(user, call, read, both.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new UnansweredException("The API server did not answer within 15 seconds.", late);
        }
        catch (ObjectDisposedException closed)
        {
            // Whoever waits for an answer ends as if they had been cancelled: a circuit closes without an error.
            throw new OperationCanceledException("The app is stopping.", closed);
        }
        catch (JsonException stranger)
        {
            throw new UnansweredException("What came back is no JSON: something between the app and the API server may have answered.", stranger);
        }
        catch (IOException broken)
        {
            throw new UnansweredException("The connection to the API server broke.", broken);
        }
    }

    private async Task<JsonObject?> SendOnceAsync(UserIdentity user, UserRequest call, bool read, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(call.Method, new Uri(call.Path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", call.Accept);
        if (call.Body is not null) request.Content = new StringContent(call.Body.ToJsonString(), Encoding.UTF8, call.ContentType);
        await credentials.ApplyAsync(request, user, cancellation);
        using var response = await connection.SendAsync(request, cancellation);
        await ApiResponse.EnsureSuccessAsync(response, time, cancellation);
        if (!read) return null;
        return await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation) as JsonObject;
    }
}
