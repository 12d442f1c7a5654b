using System.Text.RegularExpressions;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Cli;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Analysis.Findings;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Golden;

/// <summary>The sentences of every finding of every scenario, read as somebody would who reads English.</summary>
public sealed partial class WordingTests
{
    [Fact]
    public void Sentences_OfAllFindings_ReadWell()
    {
        var findings = Worlds().SelectMany(world => Analyser.Analyse(world, new AnalysisOptions { AcceptRoutesWithoutGateway = true, ServiceFacade = true }, World.Now).Findings).Distinct().ToArray();
        Assert.True(findings.Length > 120, $"Only {findings.Length} findings were looked at.");
        foreach (var finding in findings)
        {
            Check(finding, finding.Message.English);
            Check(finding, finding.Remedy.Advice.English);
            if (finding.Remedy.Advice.English.Contains("this line", StringComparison.Ordinal)) Assert.True(finding.Remedy.Kubectl.Length > 0, $"No line: {finding}");
            if (Manifest().IsMatch(finding.Remedy.Advice.English)) Assert.True(finding.Remedy.Yaml.Length > 0, $"No YAML: {finding}");
        }
    }

    private static IEnumerable<ClusterSnapshot> Worlds() =>
    [
        .. GoldenTests.Scenarios.Select(row => Inputs.Read([Path.Combine(AppContext.BaseDirectory, "Golden", row.Data, "in.yaml")], TextReader.Null, "default").Snapshot),
        .. FindingTests.Cases.Select(row => row.Data.Item2.Snapshot),
        .. HowToTrapsTests.Traps.Select(row => row.Data.Item3.Snapshot),
    ];

    private static void Check(Finding finding, string sentence)
    {
        Assert.False(Slip().IsMatch(sentence), $"'{Slip().Match(sentence).Value}' in {finding}");
        Assert.True(sentence.EndsWith('.') && char.IsUpper(sentence[0]), $"No sentence: {finding}");
    }

    /// <summary>A wrong article (a namespace may be called a, so not before every vowel), something left empty, a plural that is pasted together.</summary>
    [GeneratedRegex(@"\b[Aa] ['""]?(?:[AEIO]|HTTP|(?:other|object|annotation|entry|entity|ingress|access|acl|exact|owner|equal)\b)|\b[Aa]n ['""]?(?:[^AEHIOaeiouh'""]|KongC|Kong|TCP|UDP|TLS|GRPC)|  | [,.;:]|\.\.|,,|\(s\)|[{}]|\b(\w+) \1\b")]
    private static partial Regex Slip();

    [GeneratedRegex("this grant|grant below|to this\\.|such as this")]
    private static partial Regex Manifest();
}
