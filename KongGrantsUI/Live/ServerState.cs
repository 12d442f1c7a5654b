using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Live;

/// <summary>The API server that the app watches.</summary>
/// <param name="Address">Its address; null where it is not known yet.</param>
/// <param name="Version">Such as <c>v1.34.1</c>; empty where it did not answer.</param>
/// <param name="Trouble">Why it did not answer, in a sentence; else empty.</param>
/// <param name="Served">The version in which each kind is served; kinds that are not served are left out.</param>
public sealed record ServerState(Uri? Address, string Version, Sentence Trouble, EquatableList<ServedKind> Served)
{
    /// <summary>How to mend the trouble, in a sentence; else empty.</summary>
    public Sentence Remedy { get; init; } = Sentence.Empty;

    /// <summary>How far the server's clock is ahead of the app's; null where it does not say.</summary>
    public TimeSpan? Skew { get; init; }

    /// <summary>What the app's account may do in the whole cluster with each kind that is served; empty where the server would not tell.</summary>
    public EquatableList<KindRights> Rights { get; init; } = [];

    /// <summary>The version of Kong's controller where it can be seen; else empty.</summary>
    public string Controller { get; init; } = "";

    /// <summary>Why the controller's version can't be seen, in a sentence; else empty.</summary>
    public Sentence ControllerUnseen { get; init; } = Sentence.Empty;
}
