using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Findings;

/// <summary>One finding in a list. <see cref="Level"/> is error, warning or info.</summary>
public sealed record FindingRow(
    string Code, string Level, string Message, EquatableList<string> Objects, string Owner, bool Mine, string Advice, string Kubectl, string Yaml);
