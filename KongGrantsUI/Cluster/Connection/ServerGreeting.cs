namespace KongGrantsUI.Cluster.Connection;

/// <summary>What the API server says of itself.</summary>
/// <param name="Version">Such as <c>v1.34.1</c>.</param>
/// <param name="Skew">How far its clock is ahead of this process's, to the second; negative: behind; null: it does not say.</param>
public sealed record ServerGreeting(string Version, TimeSpan? Skew);
