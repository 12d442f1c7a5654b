using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KongGrantsUI.Cluster.Connection;

namespace KongGrantsUI.Tests.Cluster.Connection;

public sealed class ClusterTroublesTests
{
    private static readonly Uri Server = new("https://cluster.example:6443/");

    public static TheoryData<Exception, string, string> Troubles => new()
    {
        { new ClusterConfigurationException(new IOException("no such file")), "The cluster's configuration cannot be read: no such file", "Cluster:Kubeconfig" },
        { new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)), "nothing listens there", "Start the server" },
        { new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)), "its host name is not known here", "DNS" },
        { new HttpRequestException("x", new SocketException((int)SocketError.NetworkUnreachable)), "can't be reached", "firewalls" },
        { new HttpRequestException("x", new System.Security.Authentication.AuthenticationException("y")), "a certificate that the app does not trust", "certificate-authority" },
        { new ApiException(HttpStatusCode.Unauthorized, "", "Unauthorized"), "does not accept the app's credentials", "Renew it" },
        { new ApiException(HttpStatusCode.Forbidden, "", "may not"), "may not", "deploy/rbac" },
        { new ApiException(HttpStatusCode.NotFound, "", "not found"), "not found", "Install the definition" },
        { new TaskCanceledException(), "did not answer in time", "network" },
        { new JsonException("bad"), "no JSON", "proxy" },
        { new IOException("reset"), "broke: reset", "by itself" },
        { new ApiException(HttpStatusCode.InternalServerError, "", "etcd is away"), "etcd is away", "own log" },
        { new InvalidOperationException("odd"), "odd", "goes on trying" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Trouble_IsASentenceWithItsRemedy(Exception error, string sentence, string remedy)
    {
        var trouble = ClusterTroubles.Of(error, Server);
        Assert.Contains(sentence, trouble.Sentence.English, StringComparison.Ordinal);
        Assert.Contains(remedy, trouble.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Trouble_OfTheNetwork_NamesTheServer() => Assert.StartsWith(
        "The API server at https://cluster.example:6443 can't be reached",
        ClusterTroubles.Of(new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)), Server).Sentence.English, StringComparison.Ordinal);
}
