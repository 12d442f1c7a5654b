using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Why a line can't be sent.</summary>
/// <param name="Position">Index of the first character concerned in the text as typed, from 0.</param>
/// <param name="What">What is wrong, a sentence.</param>
/// <param name="Mend">How to mend it, a sentence.</param>
public sealed record LineError(int Position, Sentence What, Sentence Mend)
{
    /// <summary>For people; counts characters from 1.</summary>
    public string Sentence => T($"At character {Position + 1}: {What} {Mend}");
}
