namespace KongGrantsUI.Views.Shell;

/// <summary>How every list is searched: words separated by spaces, each of which must occur in one text or another, in any case of letters.</summary>
internal static class SearchWords
{
    /// <param name="words">Empty: everything is found.</param>
    public static bool Occur(string words, params IEnumerable<string?> texts) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => texts.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
}
