namespace KongGrantsUI.Hosting;

/// <summary>Where the dashboard listens: <c>Ui:Address</c> and <c>Ui:Port</c>.</summary>
public sealed class UiOptions
{
    public const string Section = "Ui";

    /// <summary>An IP address; 127.0.0.1 by default. With an embedded cluster it must be a loopback address.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>TCP port, 0 to 65535; 0 takes a free one.</summary>
    public int Port { get; set; } = 5080;
}
