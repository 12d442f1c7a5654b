namespace KongGrantsUI.Model;

/// <summary>Who acts, as Kubernetes knows them.</summary>
/// <param name="Name">The Kubernetes user name.</param>
/// <param name="Groups">The Kubernetes groups, <c>system:authenticated</c> included where the cluster would add it.</param>
/// <param name="DisplayName">For people.</param>
public sealed record UserIdentity(string Name, EquatableList<string> Groups, string DisplayName);
