using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>The API server that the app watches.</summary>
/// <param name="Address">Its address; null where it is not known yet.</param>
/// <param name="Version">Such as <c>v1.34.1</c>; empty where it did not answer.</param>
/// <param name="Trouble">Why it did not answer, in its own words or the network's; else empty.</param>
/// <param name="Served">The version in which each kind is served; kinds that are not served are left out.</param>
public sealed record ServerState(Uri? Address, string Version, string Trouble, EquatableList<ServedKind> Served);
