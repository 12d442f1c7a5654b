using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>One resource rule of a SelfSubjectRulesReview. <c>*</c> stands for any; no resource names: all of them.</summary>
public sealed record AccessRule(
    EquatableList<string> Verbs,
    EquatableList<string> Groups,
    EquatableList<string> Resources,
    EquatableList<string> ResourceNames);
