namespace KongGrantsUI.Live;

/// <summary>Asks the API server who it is.</summary>
public interface IServerProbe
{
    /// <summary>Never throws for a server that does not answer: that is in the answer.</summary>
    Task<ServerState> AskAsync(CancellationToken cancellation);
}
