using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>A link that opens the console with a line in it, but with no credential.</summary>
public static class ShareLink
{
    /// <summary>The longest line that a link carries, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>Relative to the app's base address; null where the line is too long for a link.</summary>
    /// <param name="text">As typed: kept, variables and all, where no credential belongs to it.</param>
    /// <param name="request">What is read from it, with a mask for a credential that was picked instead of typed.</param>
    public static string? For(string text, CurlRequest request)
    {
        var masked = CurlText.Format(request, maskCredential: true);
        var line = masked.Contains(Secrets.Mask, StringComparison.Ordinal) ? masked : text.Trim();
        return line.Length > MaxLength ? null : "console?line=" + Uri.EscapeDataString(line);
    }
}
