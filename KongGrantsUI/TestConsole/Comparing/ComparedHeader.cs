using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>One thing foretold beside what came.</summary>
/// <param name="Name">A header's name, or <c>Status</c>.</param>
/// <param name="Predicted">As text; empty where it ought to be absent.</param>
/// <param name="Observed">As text; empty where it is absent.</param>
public sealed record ComparedHeader(string Name, string Predicted, string Observed, Verdict Verdict)
{
    public Tolerance Tolerance { get; init; }

    /// <summary>For a mismatch only.</summary>
    public EquatableList<MismatchCause> Causes { get; init; } = [];
}
