using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway;

/// <summary>What the gateway serves at one moment.</summary>
public sealed record GatewayStatus
{
    // Thousands of them make no line that anybody reads, and no Event that an API server takes.
    private const int MostFaults = 5;

    public static readonly GatewayStatus NotStarted = new();

    /// <summary>Revision of the last good configuration; null before the first: every request is 404.</summary>
    public long? Revision { get; init; }

    /// <summary>When that was taken.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>Revision that was refused as a whole, where the newest one was; else null.</summary>
    public long? RejectedRevision { get; init; }

    /// <summary>Why it was refused, in Kong's words; empty where nothing was refused.</summary>
    public EquatableList<ConfigFault> Faults { get; init; } = [];

    /// <summary>Plugin types and filters that are configured but passed through.</summary>
    public EquatableList<string> NotActedOut { get; init; } = [];

    /// <summary>Credentials whose unique keys clash; their consumers are left out.</summary>
    public EquatableList<CredentialConflict> Conflicts { get; init; } = [];

    /// <summary>Plugins that are left out because their Secrets can't be read, in the controller's words.</summary>
    public EquatableList<ConfigFault> Failures { get; init; } = [];

    public bool IsRejected => RejectedRevision is not null;

    /// <summary>The first faults as one text, and how many more there are; null where nothing was refused.</summary>
    public string? RejectedReason => !IsRejected ? null
        : string.Join("; ", Faults.Take(MostFaults).Select(fault => fault.Message)) + (Faults.Count > MostFaults ? $"; and {Faults.Count - MostFaults} more" : "");
}
