using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Ends the reading of a line inside this room; <see cref="CurlLine"/> turns it into its <see cref="LineError"/>.</summary>
internal sealed class LineException(int position, Sentence what, Sentence mend) : Exception(what.English)
{
    public LineError Error { get; } = new(position, what, mend);
}
