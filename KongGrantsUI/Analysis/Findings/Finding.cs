using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>One thing that people should know, with its causes, who can mend it and how.</summary>
/// <param name="Code">Stable: <c>KG</c> and three digits.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Objects">The causing objects; the first is the one that it is about.</param>
/// <param name="Owner">Namespace whose owner can mend it; empty: a cluster admin.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Finding(string Code, Severity Severity, Sentence Message, EquatableList<ObjectKey> Objects, string Owner, Remedy Remedy);
