namespace KongGrantsUI.Views.Effects;

/// <summary>One effect. <paramref name="Level"/> is error, warning, info or ok.</summary>
public sealed record EffectRow(string Level, string Sentence);
