using KongGrantsUI.Model;

namespace KongGrantsUI.Grants;

/// <summary>What became of an action.</summary>
/// <param name="Succeeded">Whether all of it was done.</param>
/// <param name="Message">What was done, or Kubernetes' own words.</param>
/// <param name="Remedy">What to do about a failure; else empty.</param>
/// <param name="Object">The object that was made, where one was.</param>
public sealed record ActionResult(bool Succeeded, string Message, string Remedy = "", ObjectKey? Object = null)
{
    public static ActionResult Done(string message, ObjectKey? made = null) => new(true, message, "", made);

    public static ActionResult Failed(string message, string remedy) => new(false, message, remedy);
}
