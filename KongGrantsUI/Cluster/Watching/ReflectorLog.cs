using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

internal static partial class ReflectorLog
{
    [LoggerMessage(LogLevel.Information, "{Kind} is live with {Count} objects")]
    public static partial void Listed(this ILogger logger, GroupKind kind, int count);

    [LoggerMessage(LogLevel.Warning, "{Kind} is not live: {Message}")]
    public static partial void Failed(this ILogger logger, GroupKind kind, string message);

    [LoggerMessage(LogLevel.Information, "{Kind} is left out: {Message}")]
    public static partial void Absent(this ILogger logger, GroupKind kind, string message);

    [LoggerMessage(LogLevel.Debug, "{Kind} is still not live: {Message}")]
    public static partial void StillFailed(this ILogger logger, GroupKind kind, string message);

    [LoggerMessage(LogLevel.Warning, "An object of kind {Kind} is left out: {Problem}")]
    public static partial void Skipped(this ILogger logger, GroupKind kind, string problem);
}
