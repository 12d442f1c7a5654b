namespace KongGrantsUI.Model;

/// <summary>A header or query parameter match; <see cref="Type"/> is Exact or RegularExpression.</summary>
public sealed record ValueMatch(string Name, string Value, string Type = "Exact");
