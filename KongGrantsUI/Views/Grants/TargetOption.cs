using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>An object of the approver's that the plugins can be attached to as well.</summary>
public sealed record TargetOption(AttachTarget Target, string Label);
