namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Takes the times of a call; with redirects, those of the last hop.</summary>
internal sealed class CallClock(TimeProvider time)
{
    private readonly long start = time.GetTimestamp();
    private TimeSpan lookup;
    private TimeSpan connect;
    private TimeSpan firstByte;

    public bool Connected { get; private set; }

    public TimeProvider Time => time;

    public void Looked() => lookup = time.GetElapsedTime(start);

    public void HasConnected() => (connect, Connected) = (time.GetElapsedTime(start), true);

    public void Answered() => firstByte = time.GetElapsedTime(start);

    public CallTimings Read() => new(lookup, connect, firstByte, time.GetElapsedTime(start));
}
