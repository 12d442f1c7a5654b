using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Credentials;

/// <summary>Asks the API server as the user: it is the server that allows or refuses.</summary>
public sealed class ClusterCredentialReader(UserClient client) : ICredentialReader
{
    public async Task<CredentialRead> ReadAsync(UserIdentity user, NamespacedName secret, CancellationToken cancellation)
    {
        var path = $"api/v1/namespaces/{Uri.EscapeDataString(secret.Namespace)}/secrets/{Uri.EscapeDataString(secret.Name)}";
        try
        {
            return Read(await client.SendAsync(user, new UserRequest(HttpMethod.Get, path), read: true, cancellation), secret);
        }
        catch (ApiException error)
        {
            return CredentialRead.Refuse($"The credential can't be used: {error.Message} Type it instead, with -u NAME:PASSWORD or -H 'apikey: KEY'.");
        }
        catch (Exception error) when (error is HttpRequestException or System.Text.Json.JsonException)
        {
            return CredentialRead.Refuse("The cluster did not answer, so the credential could not be read. Try again, or type it.");
        }
    }

    private static CredentialRead Read(JsonObject? secret, NamespacedName name)
    {
        var data = secret?["data"] as JsonObject;
        if (Value(data, "username") is { } user && Value(data, "password") is { } password) return new CredentialRead(new UserCredential(user, password), null, "");
        return Value(data, "key") is { } key && !key.Any(char.IsControl) ? new CredentialRead(null, key, "")
            : CredentialRead.Refuse($"The Secret {name} holds neither username and password nor a key that can be sent. Pick another, or type the credential.");
    }

    private static string? Value(JsonObject? data, string name)
    {
        if (data?[name] is not JsonValue value || !value.TryGetValue<string>(out var text)) return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) && count > 0 ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }
}
