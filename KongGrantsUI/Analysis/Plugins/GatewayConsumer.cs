using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A consumer that reaches the gateway. <see cref="KongName"/> is the username, else the custom id; gateway-wide.</summary>
public sealed record GatewayConsumer(ObjectKey Source, string KongName, EquatableList<NamespacedName> CredentialSecrets, EquatableList<string> Groups);
