using System.Diagnostics.CodeAnalysis;
using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Either a target, or a sentence why there is none.</summary>
public sealed record TargetVerdict(PinnedTarget? Target, Sentence Refusal)
{
    [MemberNotNullWhen(true, nameof(Target))]
    public bool Allowed => Target is not null;

    public static TargetVerdict Refuse(Sentence sentence) => new(null, sentence);
}
