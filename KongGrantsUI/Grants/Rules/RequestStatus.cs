using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Grants.Rules;

/// <summary>A request's state, as a sentence, and who is to act.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Sentence">The same for people.</param>
/// <param name="NextActor">Namespace whose owner is to act; empty: nobody needs to.</param>
/// <param name="Grant">The ReferenceGrant made for it, where it is there.</param>
/// <param name="ExpiresAt">When it ends; null: no end, or not approved.</param>
/// <param name="CanFinish">Whether something half-done, drifted or expired can be brought to its end.</param>
public sealed record RequestStatus(
    RequestState State, Sentence Sentence, string NextActor, ObjectKey? Grant, DateTimeOffset? ExpiresAt, bool CanFinish);
