namespace KongGrantsUI.Demo.Gateway.Credentials;

internal static partial class ClusterCredentialsLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Credential Secrets could not be read, what is known stays in use: {Reason}")]
    public static partial void ReadFailed(ILogger logger, string reason);
}
