namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>The section <c>TestConsole</c> of the settings.</summary>
public sealed class TestConsoleOptions
{
    public const string Section = "TestConsole";

    /// <summary>Further gateways that may be called: <c>host</c>, <c>host:port</c>, an IP address, or <c>*.domain</c>.</summary>
    public IList<string> AllowedTargets { get; init; } = [];

    /// <summary>Address of Kong's Admin API, to compare with what it runs; empty: not asked.</summary>
    public string AdminApi { get; set; } = "";

    /// <summary>A file with the token for <see cref="AdminApi"/>, read anew for each question; empty: none is sent.</summary>
    public string AdminTokenFile { get; set; } = "";

    /// <summary>Address of the diagnostics server of Kong's controller (started with <c>--dump-config</c>), where there is no Admin API to ask; empty: not asked.</summary>
    public string Diagnostics { get; set; } = "";

    /// <summary>1 to 1000; default 20.</summary>
    public int CallsPerSecond { get; set; } = 20;

    /// <summary>At the same time, for one user: 1 to 64; default 4.</summary>
    public int ConcurrentCallsPerUser { get; set; } = 4;

    /// <summary>At the same time, for all: 1 to 1024; default 64.</summary>
    public int ConcurrentCalls { get; set; } = 64;
}
