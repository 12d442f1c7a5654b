namespace KongGrantsUI.TestConsole.Running;

/// <summary>How often a line is to be sent.</summary>
public sealed record RunPlan
{
    public static readonly RunPlan Once = new();

    /// <summary>1 to <see cref="MostTimes"/>.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Between the starts of two calls; at least <see cref="LeastGap"/>.</summary>
    public TimeSpan Gap { get; init; } = LeastGap;

    /// <summary>Calls at the same time, 1 to 4.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Whether the first 429 ends it.</summary>
    public bool StopAtLimit { get; init; } = true;

    /// <summary>Goes on through refusals and failures, to see what changes.</summary>
    public bool Watching { get; init; }

    public const int MostTimes = 100;
    public const int MostWatched = 600;

    /// <summary>Keeps a series within the rate that each user may call at.</summary>
    public static readonly TimeSpan LeastGap = TimeSpan.FromMilliseconds(55);

    public static RunPlan Watch(TimeSpan every) =>
        new() { Times = MostWatched, Gap = every < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : every, StopAtLimit = false, Watching = true };

    /// <summary>The same within its bounds.</summary>
    public RunPlan Bounded() => this with
    {
        Times = Math.Clamp(Times, 1, Watching ? MostWatched : MostTimes),
        Gap = Gap < LeastGap ? LeastGap : Gap > TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(1) : Gap,
        Concurrency = Math.Clamp(Concurrency, 1, 4),
    };
}
