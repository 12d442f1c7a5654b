namespace KongGrantsUI.Demo.Gateway;

/// <summary>The Kong that the gateway presents itself as.</summary>
public static class KongVersion
{
    public const string Number = "3.9.0";
    public const string Server = $"kong/{Number}";
    public const string Via = $"1.1 {Server}";
}
