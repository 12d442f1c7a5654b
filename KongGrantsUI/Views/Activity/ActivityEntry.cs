using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Activity;

/// <summary>Something that happened. <see cref="Level"/> is error, warning or info; <see cref="Sort"/> is event, change or decision.</summary>
public sealed record ActivityEntry(DateTimeOffset At, string Sort, string Level, string Title, string Text, ObjectLink About)
{
    /// <summary>How often it was seen, where that is more than once.</summary>
    public int Count { get; init; } = 1;
}
