namespace KongGrantsUI.Views.TestConsole;

/// <summary>One plugin that is not alike on both sides.</summary>
/// <param name="What">How they differ, in a few words.</param>
/// <param name="Plugin">Its type and scope.</param>
/// <param name="Source">The object that it is made from, or that could not be told.</param>
public sealed record RunningRow(string What, string Plugin, string Source);
