using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Carries out curl requests for a user.</summary>
public interface ICurlSender
{
    /// <summary>
    /// The transcript as it comes about, with one result for each address of the request. Never throws for what a gateway
    /// does; ends with <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    IAsyncEnumerable<CallEvent> SendAsync(CurlRequest request, UserIdentity user, CancellationToken cancellation);
}
