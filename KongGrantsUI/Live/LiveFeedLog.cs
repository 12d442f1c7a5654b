namespace KongGrantsUI.Live;

internal static partial class LiveFeedLog
{
    [LoggerMessage(LogLevel.Error, "Snapshot {Revision} could not be analysed; the last state stays")]
    public static partial void AnalysisFailed(this ILogger logger, long revision, Exception failure);
}
