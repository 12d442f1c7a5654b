using System.Text.Json.Nodes;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>An object as read, or why not.</summary>
public sealed record ReadResult(WriteOutcome Outcome, string Message, JsonObject? Object);
