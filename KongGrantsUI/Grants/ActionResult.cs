using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Grants;

/// <summary>What became of an action.</summary>
/// <param name="Succeeded">Whether all of it was done.</param>
/// <param name="Message">What was done, or Kubernetes' own words.</param>
/// <param name="Remedy">What to do about a failure; else empty.</param>
/// <param name="Object">The object that was made, where one was.</param>
public sealed record ActionResult(bool Succeeded, Sentence Message, Sentence Remedy, ObjectKey? Object = null)
{
    public static ActionResult Done(Sentence message, ObjectKey? made = null) => new(true, message, Sentence.Empty, made);

    public static ActionResult Failed(Sentence message, Sentence remedy) => new(false, message, remedy);
}
