using System.Globalization;
using System.Text.RegularExpressions;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Grants;

/// <summary>How long a grant is wanted for, as people type it, in any language that the app speaks: <c>30</c> (days), <c>2 weeks</c>, <c>2 Wochen</c>, <c>720h</c>, <c>1d 12h</c>.</summary>
public static partial class DurationText
{
    public static string Hint => T("Such as 30 days, 2 weeks or 12h. Empty: without an end.");

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <returns>The time, null where nothing is typed; or a sentence that says what is wrong, else empty.</returns>
    public static (TimeSpan? Value, string Problem) Read(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0) return (null, "");
        var match = Pattern().Match(typed);
        if (!match.Success) return (null, T($"“{typed}” is no length of time. Write days, such as 30, or 2 weeks, 12h, 1d 12h; leave it empty for no end."));
        var total = match.Groups["n"].Captures.Zip(match.Groups["u"].Captures, (count, unit) => Hours(count.Value, unit.Value)).Sum();
        return total switch
        {
            <= 0 => (null, T("The duration must be longer than nothing. Leave it empty for a grant without an end.")),
            _ when total > Longest.TotalHours => (null, T("A grant may be asked for at most 3650 days. Leave it empty for one without an end.")),
            _ => (TimeSpan.FromMinutes(Math.Round(total * 60)), ""),
        };
    }

    private static double Hours(string count, string unit) => double.Parse(count, CultureInfo.InvariantCulture) * char.ToLowerInvariant(unit.FirstOrDefault('d')) switch
    {
        'w' => 24 * 7,
        'd' or 't' => 24,
        'h' or 's' => 1,
        _ => 1 / 60d,
    };

    [GeneratedRegex("^(?:(?<n>[0-9]{1,9})\\s*(?<u>weeks?|wochen?|w|days?|d|tage?|t|hours?|h|stunden?|std|minuten?|minutes?|min|m)\\s*)+\\z|^(?<n>[0-9]{1,9})(?<u>)\\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pattern();
}
