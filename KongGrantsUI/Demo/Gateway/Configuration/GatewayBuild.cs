using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>A configuration, or why Kong would refuse it as a whole. Exactly one of the two is there.</summary>
/// <param name="Conflicts">Credentials that clash, accepted or not.</param>
/// <param name="Failures">Plugins that the controller leaves out because of their Secrets.</param>
public sealed record GatewayBuild(
    GatewayConfig? Config, EquatableList<ConfigFault> Faults, EquatableList<CredentialConflict> Conflicts, EquatableList<ConfigFault> Failures);
