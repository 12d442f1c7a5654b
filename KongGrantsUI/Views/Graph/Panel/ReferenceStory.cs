using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>Why one reference stands as it does, from the annotation's piece to the verdict.</summary>
public sealed record ReferenceStory(
    string Title, EdgeVerdict Verdict, string Sentence, EquatableList<StoryStep> Steps, EquatableList<GrantCandidate> Candidates);
