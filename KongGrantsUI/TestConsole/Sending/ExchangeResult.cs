namespace KongGrantsUI.TestConsole.Sending;

/// <summary>The answer to one hop.</summary>
internal sealed record ExchangeResult(int Status, AnswerHead Head, byte[] Body, bool Truncated, DateTimeOffset At)
{
    public string ContentType => Header("Content-Type") ?? "";

    public string? Header(string name) => Head.Header(name);
}
