namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Whether a Gateway takes a route, by its spec alone, and through which listeners.</summary>
/// <param name="Reason">Accepted, NoMatchingListenerHostname, NoMatchingParent or NotAllowedByListeners.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Listeners">Names of the listeners that take it.</param>
public sealed record ParentVerdict(string Reason, string Message, IReadOnlyList<string> Listeners)
{
    public bool IsAccepted => Reason == "Accepted";
}
