using System.Text.Json.Nodes;

namespace KongGrantsUI.Tests.Contract;

/// <summary>What an API server answered.</summary>
public sealed record ApiAnswer(int Code, string ContentType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The body is empty.");

    /// <summary>Code, reason and message of a Status, as one comparable line.</summary>
    public string Status => $"{Code} {Json["reason"]} {Json["message"]}";

    public string Version => $"{Json["metadata"]!["resourceVersion"]}";
}
