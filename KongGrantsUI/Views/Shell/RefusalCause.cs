using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>One cause of a refused configuration: a sentence, the objects that make it up, and the gateway's own words where it has said any.</summary>
public sealed record RefusalCause(string Sentence, EquatableList<ObjectLink> Objects, string Words);
