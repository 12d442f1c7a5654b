using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cli;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Analysis.Findings;
using KongGrantsUI.Tests.Analysis.Planning;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Texts;
using System.Globalization;
using System.Text.RegularExpressions;

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

    /// <summary>What stays English would be a sentence that was made of pieces, or that has no translation.</summary>
    [Fact]
    public void Sentences_OfAllFindingsAndPlans_AreGermanForAGerman()
    {
        var german = CultureInfo.GetCultureInfo("de");
        var sentences = Worlds().SelectMany(world => Analyser.Analyse(world, new AnalysisOptions { AcceptRoutesWithoutGateway = true, ServiceFacade = true }, World.Now).Findings)
            .SelectMany(finding => new[] { finding.Message, finding.Remedy.Advice })
            .Concat(Enumerable.Range(0, 200).SelectMany(number => Spoken(SmallWorlds.Make(number * 7919).Snapshot))).Distinct().ToArray();
        Assert.True(sentences.Length > 300, $"Only {sentences.Length} sentences were looked at.");
        Assert.All(sentences, sentence => Assert.False(English().IsMatch(sentence.In(german)), sentence.In(german)));
    }

    private static IEnumerable<Sentence> Spoken(ClusterSnapshot world)
    {
        var plan = Planner.Plan(world, SmallWorlds.Goal, PlanRunner.Options, World.Now);
        var grants = world.ReferenceGrants.Select(grant => RevocationPlanner.Plan(world, grant.Key, PlanRunner.Options, World.Now));
        return grants.Append(plan).SelectMany(made => made.Steps.SelectMany(step => new[] { step.Title, step.Why, step.WaitsFor }).Concat(made.Hazards)).Where(sentence => !sentence.IsEmpty);
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

    [GeneratedRegex(@"\b(the|which|names|name it|there|would|does|and|of|with|until|its|then)\b")]
    private static partial Regex English();

    [GeneratedRegex("this grant|grant below|to this\\.|such as this")]
    private static partial Regex Manifest();
}
