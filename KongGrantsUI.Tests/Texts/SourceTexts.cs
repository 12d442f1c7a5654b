using System.Text.RegularExpressions;
using KongGrantsUI.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KongGrantsUI.Tests.Texts;

/// <summary>Every text of the source: those that become a <see cref="Sentence"/>, and those that should.</summary>
internal static partial class SourceTexts
{
    private static readonly (string Start, string Area)[] Rooms =
    [
        ("Components/Graph/", "Graph"), ("Views/Graph/", "Graph"), ("Components/Pages/Home.", "Graph"),
        ("Analysis/", "Engine"), ("Grants/", "Engine"), ("Views/Effects/", "Engine"),
        ("TestConsole/", "Console"), ("Views/TestConsole/", "Console"), ("Components/Pages/TestConsole/", "Console"), ("Hosting/EmbeddedConsole.", "Console"),
        ("Cluster/", "Cluster"), ("Hosting/ServerProbe.", "Cluster"), ("Access/", "Cluster"), ("Live/", "Cluster"), ("Views/Preflight/", "Cluster"),
        ("Components/Pages/Preflight.", "Cluster"), ("Components/Pages/Status.", "Cluster"),
        ("Components/Layout/", "Shell"), ("Components/App.", "Shell"), ("Components/Pages/Sign", "Shell"), ("Views/Shell/", "Shell"),
        ("Components/", "Pages"), ("Views/", "Views"),
    ];

    private static readonly Lazy<(SourceText[] Said, SourceText[] Unsaid)> Read = new(ReadAll);

    /// <summary>What readers see in their language.</summary>
    public static IReadOnlyList<SourceText> Said => Read.Value.Said;

    /// <summary>What looks like a text for readers, and is the same in every language.</summary>
    public static IReadOnlyList<SourceText> Unsaid => Read.Value.Unsaid;

    public static IReadOnlyList<string> Areas { get; } = [.. Rooms.Select(room => room.Area).Distinct()];

    private static (SourceText[], SourceText[]) ReadAll()
    {
        var sentence = SourceCode.Compilation.GetTypeByMetadataName(typeof(Sentence).FullName!)!;
        var (said, unsaid) = (new List<SourceText>(), new List<SourceText>());
        foreach (var tree in SourceCode.Compilation.SyntaxTrees)
        {
            var file = SourceCode.FileOf(tree);
            if (Array.Find(Rooms, room => file.StartsWith(room.Start, StringComparison.Ordinal)) is not { Area: { } area } || file.StartsWith("obj/", StringComparison.Ordinal)) continue;
            var model = SourceCode.Compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
            {
                if (node.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax } && node is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)) continue;
                var types = model.GetTypeInfo(node);
                var becomes = SymbolEqualityComparer.Default.Equals(types.ConvertedType, sentence) && types.Type?.SpecialType == SpecialType.System_String;
                var where = $"{file}:{node.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1}";
                if (becomes && TextOf(node, model) is { } text) said.Add(new SourceText(area, text, where));
                else if (becomes) unsaid.Add(new SourceText(area, $"{node} (made before it becomes a sentence)", where));
                else if (node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && !IsInside(node, model, sentence) && Shown(node, model) is { } shown) unsaid.Add(new SourceText(area, shown, where));
            }
        }

        return ([.. said.Where(text => text.English.Any(char.IsLetter)).OrderBy(text => text.English, StringComparer.Ordinal)], [.. unsaid]);
    }

    private static string? TextOf(ExpressionSyntax node, SemanticModel model)
    {
        var holes = 0;
        return node switch
        {
            _ when model.GetConstantValue(node) is { HasValue: true, Value: string text } => text,
            InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(Part)),
            BinaryExpressionSyntax sum => Parts(sum) is { } parts ? string.Concat(parts.SelectMany(part => part.Contents).Select(Part)) : null,
            _ => null,
        };
        string Part(InterpolatedStringContentSyntax part) => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : $"{{{holes++}}}";
    }

    private static InterpolatedStringExpressionSyntax[]? Parts(BinaryExpressionSyntax sum)
    {
        var parts = sum.DescendantNodes(node => node is BinaryExpressionSyntax).OfType<ExpressionSyntax>().Where(node => node is not BinaryExpressionSyntax).ToArray();
        return parts.All(part => part is InterpolatedStringExpressionSyntax) ? [.. parts.Cast<InterpolatedStringExpressionSyntax>()] : null;
    }

    // A piece of something that was looked at as a whole.
    private static bool IsInside(ExpressionSyntax node, SemanticModel model, ISymbol sentence) =>
        node.Ancestors().OfType<BinaryExpressionSyntax>().Any(sum => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(sum).ConvertedType, sentence));

    private static string? Shown(ExpressionSyntax node, SemanticModel model)
    {
        if (node.Ancestors().Any(above => above is AttributeSyntax) || (node is LiteralExpressionSyntax literal && !literal.IsKind(SyntaxKind.StringLiteralExpression))) return null;
        var text = TextOf(node, model) ?? "";
        if (node.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } call && call.Expression.ToString().StartsWith("__builder", StringComparison.Ordinal) && call.ArgumentList.Arguments is [_, _, ..] arguments && Within(arguments, node) is var at and >= 0)
        {
            var method = call.Expression.ToString();
            if (method.EndsWith(".AddMarkupContent", StringComparison.Ordinal)) return Letters().IsMatch(Markup(text)) ? text.Trim() : null;
            if (method.EndsWith(".AddContent", StringComparison.Ordinal)) return Letters().IsMatch(text) ? text.Trim() : null;
            if (method.Contains("Attribute", StringComparison.Ordinal) || method.Contains("Parameter", StringComparison.Ordinal))
            {
                var name = arguments[1].DescendantTokens().Last(token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)).ValueText;
                if (at >= 2 && Readable().IsMatch(name)) return Letters().IsMatch(text) ? $"{name} = {text}" : null;
                if (at < 2 || !Prose().IsMatch(text) || name.Contains("class", StringComparison.OrdinalIgnoreCase)) return null;
            }
        }

        return Prose().IsMatch(text) ? text : null;
    }

    private static int Within(SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode node) => arguments.IndexOf(argument => argument.Contains(node));

    // What a reader sees or hears of a piece of markup.
    private static string Markup(string text) =>
        string.Join(' ', Spoken().Matches(text).Select(match => match.Groups[1].Value)) + " " + Hidden().Replace(text, " ");

    [GeneratedRegex("""(?:title|aria-label|placeholder|alt)="([^"]*)"(?=[^<>]*>)""")]
    private static partial Regex Spoken();

    [GeneratedRegex("<(style|svg|code|kbd)[^>]*>.*?</\\1>|<[^>]*>|&[a-z]+;", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{L}{2,}[,:;]? \p{L}{2,}")]
    private static partial Regex Prose();

    [GeneratedRegex("^(title|aria-label|aria-description|placeholder|alt|Title|Label|Placeholder|Text|What)$")]
    private static partial Regex Readable();
}
