namespace KongGrantsUI.Demo.Gateway.Controller;

internal static partial class ControllerWriterLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The controller could not write to the cluster and will try again: {Reason}")]
    public static partial void WriteFailed(ILogger logger, string reason);
}
