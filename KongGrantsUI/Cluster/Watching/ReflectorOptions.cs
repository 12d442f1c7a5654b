namespace KongGrantsUI.Cluster.Watching;

/// <summary>The reflector's measures.</summary>
public sealed record ReflectorOptions
{
    public static readonly ReflectorOptions Default = new();

    /// <summary>Objects on one page of a list.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>A watch is asked to end after a random time between this and twice this.</summary>
    public TimeSpan WatchTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>An open watch that says nothing for so long counts as dead: three bookmarks' worth.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>For one page of a list, or the headers of a watch.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between attempts at a kind that is forbidden or not served.</summary>
    public TimeSpan UnavailableRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>An object of more bytes of JSON than this is left out. The API server itself takes about 1.5 MiB.</summary>
    public int ObjectLimit { get; init; } = 4 * 1024 * 1024;

    /// <summary>A watch that sends a longer line than this is given up.</summary>
    public int LineLimit { get; init; } = 32 * 1024 * 1024;
}
