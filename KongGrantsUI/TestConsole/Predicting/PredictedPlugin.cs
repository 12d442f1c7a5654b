using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>A plugin that ought to take part in a call.</summary>
/// <param name="Scope">For whom and where it is configured, a phrase.</param>
public sealed record PredictedPlugin(string Type, ObjectKey Plugin, string Scope);
