namespace KongGrantsUI.Grants;

/// <summary>How to end an approval, and what to tell the requester.</summary>
public sealed record RevokeDecision(RevokeWay Way, string Comment);
