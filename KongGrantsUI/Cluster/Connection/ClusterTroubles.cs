using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Puts the network's and the server's refusals into words, each with its remedy.</summary>
public static class ClusterTroubles
{
    /// <param name="error">What was thrown.</param>
    /// <param name="address">The server's address where it is known.</param>
    public static ClusterTrouble Of(Exception error, Uri? address)
    {
        var server = address is null ? Say.Of("The API server") : Say.Of($"The API server at {address.GetLeftPart(UriPartial.Authority)}");
        return error switch
        {
            ClusterConfigurationException broken => new(broken.Words, "Mend Cluster:Mode, Cluster:Kubeconfig or Cluster:Context; a kubeconfig is read again at the next attempt."),
            ApiException refusal => Refusal(refusal, server),
            UnansweredException unanswered => new(unanswered.Words, "The app asks again by itself. If that happens again and again, look at the server's log, and at proxies in between."),
            JsonException => new($"{server} answered something that is no JSON.", "Check that the address is a Kubernetes API server's, and that no proxy answers in its place."),
            OperationCanceledException => new($"{server} did not answer in time.", "Check the network between this app and the server, and that the server is not overloaded."),
            _ when Inner<AuthenticationException>(error) is not null => new(
                $"{server} shows a certificate that the app does not trust: it is signed by an authority that the app does not know, has expired, or is another server's.",
                "Set certificate-authority in the kubeconfig's cluster to the file of the authority that signed it."),
            _ when Inner<SocketException>(error) is { } socket => Socket(socket, server),
            HttpRequestException => new($"{server} can't be reached: {error.Message}", "Check its address and that it is up; the app goes on trying."),
            IOException => new($"The connection to the API server broke: {error.Message}", "The app opens a new one by itself. If that happens again and again, look at the server's log, and at proxies in between."),
            _ => new(Sentence.Verbatim(error.Message), "The app goes on trying; its log has more."),
        };
    }

    private static ClusterTrouble Refusal(ApiException refusal, Sentence server) => refusal.Code switch
    {
        HttpStatusCode.Unauthorized => new(
            $"{server} does not accept the app's credentials (401 {refusal.Words}): the token or certificate has expired, or was never known there.",
            "Renew it where the kubeconfig or the service account has it; the app reads it again by itself."),
        HttpStatusCode.Forbidden => new(refusal.Words, "Give the app's account that right: kubectl apply -k deploy/rbac has all that it needs."),
        HttpStatusCode.NotFound => new(refusal.Words, "Install the definition of that kind."),
        _ => new(refusal.Words, "The app goes on trying; the API server's own log says why."),
    };

    private static ClusterTrouble Socket(SocketException socket, Sentence server) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => new(
            $"{server} can't be reached: its host name is not known here.", "Check the address in the kubeconfig, and this machine's DNS."),
        SocketError.ConnectionRefused => new($"{server} can't be reached: nothing listens there.", "Start the server, or correct its address; the app goes on trying."),
        _ => new($"{server} can't be reached: {socket.Message}.", "Check its address, and the network and firewalls in between; the app goes on trying."),
    };

    private static T? Inner<T>(Exception error)
        where T : Exception
    {
        for (Exception? current = error; current is not null; current = current.InnerException)
            if (current is T found) return found;
        return null;
    }
}
