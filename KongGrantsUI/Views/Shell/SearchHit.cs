namespace KongGrantsUI.Views.Shell;

/// <summary>Something to go to or to do. <see cref="Command"/> is empty for a place; else what the shell is to do.</summary>
public sealed record SearchHit(string Group, string Title, string Detail, string Url, string Command = "");
