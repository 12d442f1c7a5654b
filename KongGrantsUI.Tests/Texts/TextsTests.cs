using System.Globalization;
using System.Text.RegularExpressions;
using KongGrantsUI.Texts;
using Microsoft.CodeAnalysis;

namespace KongGrantsUI.Tests.Texts;

public sealed partial class TextsTests
{
    public static TheoryData<string> Areas => [.. SourceTexts.Areas];

    public static TheoryData<string, string> Translations => [.. SourceTexts.Areas.SelectMany(area => Catalog.Languages.Select(language => (area, language)))];

    [Fact]
    public void Source_AsTheTestsReadIt_Compiles()
    {
        var errors = SourceCode.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Empty(errors.Select(error => error.ToString()).Take(5));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Area_InEachLanguage_HasEveryTextOfTheSourceAndNoOther(string area, string language)
    {
        var texts = SourceTexts.Said.Where(text => text.Area == area).DistinctBy(text => text.English).ToArray();
        ResourceFile.WriteWhereAsked(area, language, [.. texts.Select(text => text.English)]);
        var translated = ResourceFile.Read(area, language);

        None("lacks", texts.Where(text => translated.GetValueOrDefault(text.English, "").Length == 0).Select(text => $"{text.Where}: {text.English}"));
        None("holds what the source does not", translated.Keys.Except(texts.Select(text => text.English)));
        None("has other holes", translated.Where(text => !Holes(text.Key).SetEquals(Holes(text.Value))).Select(text => text.Value));
        if (language == Catalog.Languages[0]) Assert.All(translated, text => Assert.Equal(text.Key, text.Value));
        Assert.All(translated, text => Assert.Equal(text.Value, Catalog.Find(text.Key, CultureInfo.GetCultureInfo(language))));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Area_TextForReaders_CanBeTranslated(string area)
    {
        var exceptions = NotForReaders.Of(area);

        None("can't be translated", SourceTexts.Unsaid.Where(text => text.Area == area && !exceptions.Contains(text.English)).Select(text => $"{text.Where}: {text.English}"));
        None("is not in the source any more", exceptions.Except(SourceTexts.Unsaid.Select(text => text.English)));
    }

    private static void None(string what, IEnumerable<string> texts) =>
        Assert.True(!texts.Any(), $"{what} ({texts.Count()}; CONTRIBUTING.md, Texts):\n" + string.Join('\n', texts.Select(text => text.Replace("\n", "\\n", StringComparison.Ordinal))));

    [Fact]
    public void Text_OfSeveralAreas_IsTheSameInEach() =>
        None("has several translations", SourceTexts.Areas.SelectMany(area => ResourceFile.Read(area, "de")).Distinct().CountBy(text => text.Key).Where(text => text.Value > 1).Select(text => text.Key));

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
