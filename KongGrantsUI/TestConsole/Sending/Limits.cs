namespace KongGrantsUI.TestConsole.Sending;

/// <summary>What a call may take.</summary>
public static class Limits
{
    /// <summary>Bytes of body that are read.</summary>
    public const int BodyBytes = 1024 * 1024;

    public const int Redirects = 10;

    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);
}
