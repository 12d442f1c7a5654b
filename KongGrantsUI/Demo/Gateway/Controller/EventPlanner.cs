using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>The Events that the present state calls for (semantics 2.4, 3.6, 4.2), each once.</summary>
internal sealed class EventPlanner(GatewayReport report, ControllerOptions options)
{
    private const string TranslationFailed = "KongConfigurationTranslationFailed";
    private const string ApplyFailed = "KongConfigurationApplyFailed";

    private readonly ClusterSnapshot snapshot = report.State.Snapshot;

    public IEnumerable<DesiredEvent> Plan() => Failures().Concat(Conflicts()).Concat(Faults()).Concat(OnPod()).Distinct();

    private IEnumerable<DesiredEvent> Failures() => report.State.Analysis.Failures
        .Select(failure => Warning(failure.Object, TranslationFailed, failure.Message))
        .Concat(report.Status.Failures.Select(failure => Warning(failure.Object!, TranslationFailed, failure.Message)));

    private IEnumerable<DesiredEvent> Conflicts() => report.Status.Conflicts.SelectMany(conflict => new[]
    {
        Warning(conflict.Secret, TranslationFailed, $"Secret has conflicting credential: conflict detected in \"{conflict.Index}\" index"),
        Warning(conflict.Consumer, TranslationFailed, $"Consumer has conflicting credentials: conflict detected in \"{conflict.Index}\" index"),
    });

    private IEnumerable<DesiredEvent> Faults() => report.Status.Faults
        .Where(fault => fault.Object is not null)
        .Select(fault => Warning(fault.Object!, ApplyFailed, fault.Message));

    private IEnumerable<DesiredEvent> OnPod()
    {
        if (!report.Status.IsRejected)
        {
            if (report.Status.Revision is not null)
                yield return Pod("Normal", "KongConfigurationSucceeded", $"successfully applied Kong configuration to {options.AdminUrl}");
            yield break;
        }

        yield return Pod("Warning", ApplyFailed, $"failed to apply Kong configuration to {options.AdminUrl}: {report.Status.RejectedReason}");
        if (report.Status.Revision is not null)
            yield return Pod("Normal", "FallbackKongConfigurationSucceeded", $"successfully applied fallback Kong configuration to {options.AdminUrl}");
    }

    private DesiredEvent Warning(ObjectKey key, string reason, string message) =>
        new(key, Uid(key), "Warning", reason, message);

    /// <summary>Route-like objects are stand-ins without a UID there, which is why describe may not list their Events (2.4).</summary>
    private string Uid(ObjectKey key) =>
        key.Kind == Kinds.HttpRoute || key.Kind == Kinds.Ingress ? "" : snapshot.Find(key)?.Meta.Uid ?? "";

    private DesiredEvent Pod(string type, string reason, string message)
    {
        var home = snapshot.Namespaces.Find("", options.Pod.Namespace) is null ? "default" : options.Pod.Namespace;
        return new DesiredEvent(new ObjectKey(new GroupKind(Groups.Core, "Pod"), home, options.Pod.Name), "", type, reason, message);
    }
}
