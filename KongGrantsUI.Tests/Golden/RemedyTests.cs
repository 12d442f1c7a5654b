using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Cli;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Golden;

/// <summary>Whoever follows a remedy's lines is rid of the finding.</summary>
public sealed class RemedyTests
{
    private static readonly AnalysisOptions Options = new() { AcceptRoutesWithoutGateway = true };

    /// <summary>Remedies whose lines are one step of several: the access list has to be named and joined too, a bare name needs its grant.</summary>
    private static readonly string[] Partial = ["KG025"];

    public static TheoryData<string> Scenarios => GoldenTests.Scenarios;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Remedy_Followed_MakesTheFindingVanish(string scenario)
    {
        var world = Inputs.Read([Path.Combine(AppContext.BaseDirectory, "Golden", scenario, "in.yaml")], TextReader.Null, "default").Snapshot;
        foreach (var finding in Find(world).Where(finding => finding.Remedy.Kubectl.Length > 0 && !Partial.Contains(finding.Code)))
        {
            var after = Shell.Run(world, finding.Remedy.Kubectl);
            Assert.False(Find(after).Any(left => left.Code == finding.Code && left.Message == finding.Message), $"{finding.Code} {finding.Message}\n{finding.Remedy.Kubectl}");
        }
    }

    private static EquatableList<Finding> Find(ClusterSnapshot world) => Analyser.Analyse(world, Options, World.Now).Findings;
}
