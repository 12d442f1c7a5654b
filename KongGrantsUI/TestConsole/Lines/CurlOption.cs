namespace KongGrantsUI.TestConsole.Lines;

/// <summary>What an option does to the draft.</summary>
internal sealed record CurlOption(bool TakesValue, Action<CurlDraft, OptionUse> Apply);
