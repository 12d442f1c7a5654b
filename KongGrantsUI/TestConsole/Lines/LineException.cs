namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Ends the reading of a line inside this room; <see cref="CurlLine"/> turns it into its <see cref="LineError"/>.</summary>
internal sealed class LineException(int position, string what, string mend) : Exception(what)
{
    public LineError Error { get; } = new(position, what, mend);
}
