namespace KongGrantsUI.TestConsole.Sending;

internal static partial class CurlSenderLog
{
    /// <summary>The audit line: who called what, without query, headers and credentials; status 0 where it was refused, cancelled or not answered.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "Test call by {User}: {Method} {Url} gave {Status} in {Milliseconds:0} ms")]
    public static partial void Called(this ILogger log, string user, string method, string url, int status, double milliseconds);
}
