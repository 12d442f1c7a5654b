namespace KongGrantsUI.Demo.Cluster.Http;

internal static partial class ApiPipelineLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The embedded Kubernetes API could not answer {Method} {Path}")]
    public static partial void RequestFailed(this ILogger logger, Exception error, string method, string path);
}
