namespace KongGrantsUI.Hosting;

internal static partial class ClusterReportLog
{
    [LoggerMessage(LogLevel.Warning, "The cluster is not reached yet. {Trouble} {Remedy}")]
    public static partial void Unreached(this ILogger logger, string trouble, string remedy);

    [LoggerMessage(LogLevel.Information, "Reached the API server at {Address}, Kubernetes {Version}")]
    public static partial void Reached(this ILogger logger, Uri address, string version);

    [LoggerMessage(LogLevel.Information, "It serves {Kinds}")]
    public static partial void Serves(this ILogger logger, string kinds);

    [LoggerMessage(LogLevel.Information, "It does not serve {Kinds}: install their definitions to see such objects (preflight says which)")]
    public static partial void NotServed(this ILogger logger, string kinds);

    [LoggerMessage(LogLevel.Information, "The app's account may list and watch all {Count} of them")]
    public static partial void MayAll(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "The app's account may not list or watch in the whole cluster: {Kinds}. Give it these rights (kubectl apply -k deploy/rbac), or name the namespaces to read in Cluster:Namespaces")]
    public static partial void MayNot(this ILogger logger, string kinds);
}
