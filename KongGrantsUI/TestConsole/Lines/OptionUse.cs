using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>An option as it stands in a line.</summary>
/// <param name="Name">As typed, such as <c>-d</c>.</param>
/// <param name="Value">Empty for an option without one.</param>
/// <param name="Position">Where the value, or the option without one, stands.</param>
internal sealed record OptionUse(string Name, string Value, int Position)
{
    public LineException Fail(Sentence what, Sentence mend) => new(Position, what, mend);

    /// <exception cref="LineException">The value names a file.</exception>
    public string Text() => !Value.StartsWith('@') ? Value
        : throw Fail($"{Name} {Value} would read a file on the server, which is refused.", "Write the content itself; --data-raw sends a text that begins with @.");

    /// <exception cref="LineException">The value has a control character.</exception>
    public string Plain() => !Value.Any(char.IsControl) ? Value
        : throw Fail($"the value of {Name} has a control character, which could smuggle another header.", "Remove line breaks and other control characters.");
}
