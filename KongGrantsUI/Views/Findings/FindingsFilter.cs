using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Views.Shell;

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

    public bool Matches(Finding item, bool mine) =>
        (!Mine || mine) && (Level.Length == 0 || item.Severity.Word() == Level)
        && (Words.Length == 0 || SearchWords.Occur(Words, [item.Message.ToString(), item.Code, item.Owner, FindingRow.MenderOf(item.Owner, mine), .. item.Objects.Select(key => key.ToString())]));
}
