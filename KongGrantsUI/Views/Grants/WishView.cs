namespace KongGrantsUI.Views.Grants;

/// <summary>One plugin that is asked for.</summary>
/// <param name="Sentence">What it is and what it is to be attached to.</param>
/// <param name="ConfigYaml">The settings asked for; empty where there are none, or where the plugin exists.</param>
public sealed record WishView(string Sentence, string ConfigYaml);
