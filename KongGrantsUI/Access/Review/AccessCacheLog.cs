namespace KongGrantsUI.Access.Review;

internal static partial class AccessCacheLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The API server could not be asked what {User} may do; the last answer stands for up to two minutes")]
    public static partial void Unanswered(ILogger logger, string user, Exception error);
}
