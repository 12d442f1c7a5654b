using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Views.Shell;

/// <summary>What is told beside a page.</summary>
/// <param name="Title">The page's name.</param>
public sealed record HelpTopic(Sentence Title, EquatableList<HelpEntry> Entries);
