using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>One step from an annotation's piece to its verdict.</summary>
/// <param name="Good">Whether the reference gets past it; null where it was not looked at.</param>
public sealed record StoryStep(bool? Good, string Text)
{
    public string Icon => Good switch { true => "✔", false => "✖", null => "·" };
    public string Word => Good switch { true => T("passed"), false => T("failed"), null => T("not looked at") };
}
