namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>What goes wrong between the app and the API server while it is on.</summary>
internal sealed class HttpFault(string name)
{
    private int hits;

    public string Name { get; } = name;

    /// <summary>How many requests or lines it has met.</summary>
    public int Hits => hits;

    /// <summary>Which requests it meets; all by default.</summary>
    public Func<Exchange, bool> Meets { get; init; } = _ => true;

    /// <summary>How many times it acts; without end by default.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Answers in the server's place. Null: the server is asked.</summary>
    public Func<Exchange, Task>? Answers { get; init; }

    /// <summary>Hands on a line of a watch, or a piece of a list, in its own way. Null: as it came.</summary>
    public Func<Exchange, ReadOnlyMemory<byte>, Task>? Hands { get; init; }

    /// <summary>Changes what the server is asked.</summary>
    public Func<Exchange, string, string>? Asks { get; init; }

    /// <summary>Watches expire meanwhile: the fault meets lists, and a kind that is watched does not list.</summary>
    public bool Relists { get; init; }

    /// <summary>Only an end of patience with a silent watch heals it.</summary>
    public bool Silences { get; init; }

    public bool Acts(Exchange exchange) => Meets(exchange) && Interlocked.Increment(ref hits) <= Most;

    public override string ToString() => Name;
}
