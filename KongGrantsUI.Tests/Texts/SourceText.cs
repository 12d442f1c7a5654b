namespace KongGrantsUI.Tests.Texts;

/// <param name="Area">The resource file that it belongs into.</param>
/// <param name="English">With <c>{0}</c>, <c>{1}</c> … for its holes.</param>
/// <param name="Where">File and line.</param>
internal sealed record SourceText(string Area, string English, string Where);
