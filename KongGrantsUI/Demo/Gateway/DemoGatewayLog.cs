namespace KongGrantsUI.Demo.Gateway;

internal static partial class DemoGatewayLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "The gateway serves revision {Revision}")]
    public static partial void Applied(ILogger logger, long revision);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The gateway refused revision {Revision} and serves revision {Good}: {Reason}")]
    public static partial void Refused(ILogger logger, long revision, long? good, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed inside the gateway")]
    public static partial void RequestFailed(ILogger logger, string requestId, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Revision {Revision} could not be read; the gateway goes on with what it has")]
    public static partial void BuildFailed(ILogger logger, long revision, Exception error);
}
