namespace KongGrantsUI.Demo.Gateway.Pipeline;

/// <summary>What the pipeline measures by and writes to.</summary>
internal sealed record GatewayClock(TimeProvider Time, ILogger Logger);
