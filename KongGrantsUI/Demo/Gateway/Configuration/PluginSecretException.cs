namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>A plugin's config can't be completed from its Secrets; the message is the controller's.</summary>
internal sealed class PluginSecretException(string message) : Exception(message);
