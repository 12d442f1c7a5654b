using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.References;

/// <summary>A grant that does not allow a reference. <see cref="Reason"/> is a sentence that names the field.</summary>
public sealed record GrantMiss(ObjectKey Grant, Sentence Reason);
