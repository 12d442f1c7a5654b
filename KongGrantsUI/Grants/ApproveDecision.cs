using KongGrantsUI.Model;

namespace KongGrantsUI.Grants;

/// <summary>An approver's answer.</summary>
/// <param name="Comment">For the requester; may be empty.</param>
/// <param name="ExpiresAt">When the grant is to end at the latest; null: as requested.</param>
/// <param name="AttachTo">Own Services and routes that are to name the plugins as well.</param>
public sealed record ApproveDecision(string Comment, DateTimeOffset? ExpiresAt, EquatableList<AttachTarget> AttachTo);
