using KongGrantsUI.Texts;

namespace KongGrantsUI.Views.Shell;

/// <summary>A question that people have on a page, and its answer.</summary>
public sealed record HelpEntry(Sentence Question, Sentence Answer);
