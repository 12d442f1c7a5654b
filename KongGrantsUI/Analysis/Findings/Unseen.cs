using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>Stands in sentences for what their reader may not know.</summary>
public static class Unseen
{
    public static readonly Sentence Object = "an object that you may not see";
}
