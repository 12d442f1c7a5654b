using KongGrantsUI.Cluster.Wire;

namespace KongGrantsUI.Cli;

/// <summary>Where a command reads and writes.</summary>
public sealed record CliConsole(TextReader In, TextWriter Out, TextWriter Error, TimeProvider Time)
{
    public static CliConsole OfTheProcess() => new(new StreamReader(Console.OpenStandardInput(), ManifestEncoding.Utf8), Console.Out, Console.Error, TimeProvider.System);
}
