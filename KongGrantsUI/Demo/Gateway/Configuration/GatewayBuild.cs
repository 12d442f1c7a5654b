using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>A configuration, or why Kong would refuse it as a whole. Exactly one of the two is there.</summary>
public sealed record GatewayBuild(GatewayConfig? Config, EquatableList<ConfigFault> Faults);
