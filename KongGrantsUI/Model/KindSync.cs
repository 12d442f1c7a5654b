using KongGrantsUI.Texts;

namespace KongGrantsUI.Model;

/// <summary>How fresh the snapshot is for one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="State">Where its reflector stands.</param>
/// <param name="Since">When it came into that state.</param>
/// <param name="Message">A sentence for people where the state is not Live, or is so in part; else empty.</param>
/// <param name="RetryAt">When the next attempt is made, where one is planned.</param>
public sealed record KindSync(GroupKind Kind, SyncState State, DateTimeOffset Since, Sentence? Message = null, DateTimeOffset? RetryAt = null)
{
    /// <summary>A sentence for people where the state is not Live, or is so in part; else empty.</summary>
    public Sentence Message { get; init; } = Message ?? Sentence.Empty;

    /// <summary>Whether only some namespaces are read, since the account may not list the kind in all of them.</summary>
    public bool InPart { get; init; }

    /// <summary>Those namespaces, in order; empty where <see cref="InPart"/> is not set.</summary>
    public EquatableList<string> Within { get; init; } = [];
}
