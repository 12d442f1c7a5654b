using KongGrantsUI.Analysis;

namespace KongGrantsUI.Cli;

/// <summary>What <see cref="CommonOptions"/> were set to.</summary>
internal sealed record CommonValues
{
    public required string[] Files { get; init; }
    public required string Context { get; init; }
    public required string Kubeconfig { get; init; }
    public required string Home { get; init; }
    public required OutputFormat Output { get; init; }
    public required FailOn FailOn { get; init; }
    public required AnalysisOptions Analysis { get; init; }
}
