namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>Who a request acts as, after impersonation.</summary>
public sealed record RequestUser(string Name, IReadOnlyList<string> Groups, string Uid = "");
