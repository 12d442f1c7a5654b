namespace KongGrantsUI.Views.Findings;

/// <summary>Which findings a user wants to see; as written in the page's address.</summary>
/// <param name="Mine">Only those that the user can mend.</param>
/// <param name="Level">error, warning or info; empty: all.</param>
/// <param name="Words">All of them must occur in the finding; separated by spaces.</param>
public sealed record FindingsFilter(bool Mine, string Level, string Words)
{
    public static readonly FindingsFilter None = new(false, "", "");

    public bool IsEmpty => this == None;

    public static FindingsFilter Of(string? show, string? severity, string? words) =>
        new(show == "mine", severity is "error" or "warning" or "info" ? severity : "", (words ?? "").Trim());

    public bool Matches(FindingRow row) => (!Mine || row.Mine) && (Level.Length == 0 || row.Level == Level) && HasWords(row);

    private bool HasWords(FindingRow row) => Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        row.Message.Contains(word, StringComparison.OrdinalIgnoreCase)
        || row.Code.Contains(word, StringComparison.OrdinalIgnoreCase)
        || row.Owner.Contains(word, StringComparison.OrdinalIgnoreCase)
        || row.Mender.Contains(word, StringComparison.OrdinalIgnoreCase)
        || row.Objects.Any(item => item.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
