using System.Text;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Turns the bytes of manifests into text without losing where they were no text.</summary>
public static class ManifestEncoding
{
    /// <summary>Stands where bytes could not be decoded: Unicode promises that it is no character.</summary>
    private const char Undecoded = '\uFFFF';

    /// <summary>UTF-8, whose wrong bytes are found again by <see cref="Fault"/>; a byte order mark decides otherwise.</summary>
    public static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback($"{Undecoded}"));

    /// <summary>The first place that is no text; null where there is none.</summary>
    internal static ManifestError? Fault(string text)
    {
        var at = text.AsSpan().IndexOfAny(Undecoded, '\0');
        if (at < 0) return null;
        var before = text.AsSpan(0, at);
        return new ManifestError(before.Count('\n') + 1, at - before.LastIndexOf('\n'), text[at] == Undecoded
            ? Of("This is not UTF-8. Save the file as UTF-8.")
            : Of("There is a zero byte here: this is not UTF-8, or UTF-16 without a byte order mark. Save the file as UTF-8."));
    }
}
