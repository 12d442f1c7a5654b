namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <param name="Status">The status to answer with.</param>
/// <param name="Message">Null together with <paramref name="Body"/>: the status's usual message.</param>
/// <param name="Body">A body to send as it is; excludes a message.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Trigger">Answer only where a header or query parameter of this name is there; null: always.</param>
public sealed record RequestTerminationConfig(int Status, string? Message, string? Body, string? ContentType, string? Trigger)
{
    /// <summary>Asks for a copy of the request in the answer, which is not acted out.</summary>
    public bool Echo { get; init; }
}
