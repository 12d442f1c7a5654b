using System.Diagnostics.CodeAnalysis;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Either a target, or a sentence why there is none.</summary>
public sealed record TargetVerdict(PinnedTarget? Target, string Refusal)
{
    [MemberNotNullWhen(true, nameof(Target))]
    public bool Allowed => Target is not null;

    public static TargetVerdict Refuse(string sentence) => new(null, sentence);
}
