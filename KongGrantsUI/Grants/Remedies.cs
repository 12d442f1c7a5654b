using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Grants;

/// <summary>What to do about each way in which a write can fail.</summary>
internal static class Remedies
{
    /// <param name="outcome">How it failed.</param>
    /// <param name="message">Kubernetes' own words; empty where it had none.</param>
    /// <param name="namespace">Where the object is.</param>
    public static ActionResult Explain(WriteOutcome outcome, string message, string @namespace) =>
        Explain(outcome, message.Length > 0 ? Sentence.Verbatim(message) : Of($"Kubernetes answered: {outcome}."), @namespace);

    public static ActionResult Explain(WriteOutcome outcome, Sentence message, string @namespace) => ActionResult.Failed(message, For(outcome, @namespace));

    private static Sentence For(WriteOutcome outcome, string @namespace) => outcome switch
    {
        WriteOutcome.Conflict => Of("Somebody changed it in the meantime. Look at it again, then repeat the action."),
        WriteOutcome.AlreadyExists => Of("Choose another name, or delete the object that has it."),
        WriteOutcome.NotFound => Of("It is gone. The page shows what is there now."),
        WriteOutcome.Forbidden => Of($"Have the owner of {@namespace} do it, or ask a cluster admin for the right."),
        WriteOutcome.Invalid => Of("Correct what Kubernetes names above, then repeat the action."),
        WriteOutcome.Unauthorized => Of("Sign in again."),
        WriteOutcome.Unreachable => Of("It is not known whether the change was made. Wait until the cluster answers, then repeat the action: doing it twice does no harm."),
        _ => Sentence.Empty,
    };
}
