using System.Text;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Tests.TestKit.ApiServer;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cluster.Connection;

/// <summary>Each way to sign in that a kubeconfig has, over real HTTP.</summary>
public sealed class SigningInTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("konggrants-signin-").FullName;
    private readonly FakeTimeProvider time = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task TokenFile_ThatRotates_IsReadAgainAfterARefusal()
    {
        var file = await WriteAsync("token", "old");
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = await ConnectAsync(server.Address, $"tokenFile: {file}");
        Assert.Equal("Bearer old", await AuthorizationAsync(connection, server));
        await WriteAsync("token", "new");
        await RefuseAsync(connection, server);
        Assert.Equal("Bearer new", await AuthorizationAsync(connection, server));
    }

    [Fact]
    public async Task ExecPlugin_IsRunAgainAfterARefusal()
    {
        var counter = await WriteAsync("runs", "");
        var script = await WriteAsync("plugin.sh", $$$"""
            echo run >> {{{counter}}}
            echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"run-'$(wc -l < {{{counter}}})'"}}'
            """);
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = await ConnectAsync(
            server.Address, $"exec: {{ apiVersion: client.authentication.k8s.io/v1, command: /bin/sh, args: [\"{script}\"], interactiveMode: Never }}");
        var first = await AuthorizationAsync(connection, server);
        Assert.StartsWith("Bearer run-", first, StringComparison.Ordinal);
        Assert.Equal(first, await AuthorizationAsync(connection, server));
        await RefuseAsync(connection, server);
        Assert.NotEqual(first, await AuthorizationAsync(connection, server));
    }

    [Fact]
    public async Task OidcProvider_SendsItsIdToken()
    {
        var token = $"{Base64("""{"alg":"none"}""")}.{Base64("""{"iss":"https://issuer","sub":"kim","exp":4102444800}""")}.{Base64("signature")}";
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = await ConnectAsync(
            server.Address, $"auth-provider: {{ name: oidc, config: {{ client-id: konggrants, client-secret: s, id-token: \"{token}\", idp-issuer-url: \"https://issuer\", refresh-token: r }} }}");
        Assert.Equal($"Bearer {token}", await AuthorizationAsync(connection, server));
    }

    [Fact]
    public async Task ClientCertificate_IsShown()
    {
        using var own = Certificates.For("server");
        using var client = Certificates.For("kim");
        await using var server = await TlsApiServer.StartAsync(own);
        using var connection = await ConnectAsync(
            server.Address, $"client-certificate-data: {Certificates.Data(client)}, client-key-data: {Certificates.KeyData(client)}", $", certificate-authority-data: {Certificates.Data(own)}");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("version", UriKind.Relative));
        using var response = await connection.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("CN=kim", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ServerCertificate_OfAnUnknownAuthority_IsSaidSo()
    {
        using var own = Certificates.For("server");
        await using var server = await TlsApiServer.StartAsync(own);
        using var connection = await ConnectAsync(server.Address, "token: t");
        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => new ClusterProbe(connection, time).GreetAsync(TestContext.Current.CancellationToken));
        var trouble = ClusterTroubles.Of(failure, connection.Known);
        Assert.StartsWith($"The API server at {server.Address} shows a certificate that the app does not trust", trouble.Sentence.English, StringComparison.Ordinal);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static async Task<string> AuthorizationAsync(ClusterConnection connection, ScriptedApiServer server, int status = 200)
    {
        server.Answer("{}", status);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("version", UriKind.Relative));
        using var response = await connection.SendAsync(request, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        return (await server.NextRequestAsync()).Headers["Authorization"];
    }

    private async Task RefuseAsync(ClusterConnection connection, ScriptedApiServer server)
    {
        time.Advance(TimeSpan.FromSeconds(11));
        await AuthorizationAsync(connection, server, 401);
    }

    private async Task<ClusterConnection> ConnectAsync(string server, string user, string cluster = "")
    {
        var path = await WriteAsync("kubeconfig", $$"""
            apiVersion: v1
            kind: Config
            current-context: other
            clusters: [{ name: c, cluster: { server: "{{server}}"{{cluster}} } }]
            contexts: [{ name: wanted, context: { cluster: c, user: u } }, { name: other, context: { cluster: c, user: nobody } }]
            users: [{ name: u, user: { {{user}} } }, { name: nobody, user: { token: wrong } }]
            """);
        var options = new ClusterOptions { Mode = ClusterMode.Kubeconfig, Kubeconfig = path, Context = "wanted" };
        return new ClusterConnection(new ConfigurationSource(Options.Create(options), new EmbeddedEndpoint()).LoadAsync, time);
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
