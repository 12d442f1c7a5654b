namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>A config that Kong's schema would refuse. The message is Kong's: the field, a colon, what is wrong.</summary>
public sealed class PluginConfigException : Exception
{
    public PluginConfigException()
    {
    }

    public PluginConfigException(string message)
        : base(message)
    {
    }

    public PluginConfigException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
