using KongGrantsUI.Texts;

namespace KongGrantsUI.Model;

/// <summary>An object that the cluster has and that could not be read, so that it is in no table.</summary>
/// <param name="Key">Which.</param>
/// <param name="Problem">Why, in a sentence.</param>
public sealed record UnreadObject(ObjectKey Key, Sentence Problem);
