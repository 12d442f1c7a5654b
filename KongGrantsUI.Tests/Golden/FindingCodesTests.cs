using System.Text.RegularExpressions;
using KongGrantsUI.Tests.Demo.Cluster.Seeding;
using KongGrantsUI.Tests.EndToEnd;

namespace KongGrantsUI.Tests.Golden;

/// <summary>What is said of the findings' codes, in the documentation and by the tests, is said of each of them.</summary>
public sealed partial class FindingCodesTests
{
    private static readonly string[] Codes = [.. Directory.GetFiles(Repository.File("KongGrantsUI/Analysis/Findings/Rules"), "*.cs")
        .SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value.Trim('"')).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Codes_AreNumberedWithoutAGap() => Assert.Equal(Enumerable.Range(1, Codes.Length).Select(number => $"KG{number:000}"), Codes);

    [Fact]
    public void Codes_AreEachDocumented() =>
        Assert.Equal(Codes, Row().Matches(File.ReadAllText(Repository.File("docs/findings.md"))).Select(match => match.Groups[1].Value));

    // A plugin with both config and configFrom (KG031) is refused by the API server: only a file can hold one, and WhatIfTests pastes it.
    [Fact]
    public void Codes_AreEachSeenInABrowser() =>
        Assert.Equal(Codes.Except(["KG031"]), FindingCases.All.Select(item => item.Code).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("\"KG[0-9]{3}\"")]
    private static partial Regex Code();

    [GeneratedRegex("^\\| (KG[0-9]{3}) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
