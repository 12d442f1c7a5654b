namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Times since the start of a call; zero where it did not get there.</summary>
public sealed record CallTimings(TimeSpan Lookup, TimeSpan Connect, TimeSpan FirstByte, TimeSpan Total)
{
    public static readonly CallTimings None = new(default, default, default, default);
}
