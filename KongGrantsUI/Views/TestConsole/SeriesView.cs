using KongGrantsUI.Model;
using KongGrantsUI.TestConsole;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>A series for its table and chart. Pure.</summary>
/// <param name="Summary">How many were answered how, and how fast.</param>
/// <param name="Bars">One for each call: what remained of its tightest window, 0 to 100.</param>
public sealed record SeriesView(string Summary, EquatableList<SeriesBar> Bars)
{
    /// <summary>How many calls the chart and the table show, newest last.</summary>
    public const int Shown = 60;

    public static SeriesView Make(IReadOnlyList<SeriesRow> rows)
    {
        var statuses = string.Join(", ", rows.GroupBy(row => row.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} × {group.First().Answer}"));
        var times = rows.Select(row => row.Milliseconds).Order().ToArray();
        var middle = times.Length == 0 ? 0 : times[times.Length / 2];
        return new SeriesView(
            T($"{statuses}; half of them within {middle:0.#} ms"),
            rows.TakeLast(Shown).Select(Bar).ToEquatableList());
    }

    private static SeriesBar Bar(SeriesRow row)
    {
        var tightest = row.Windows.OrderBy(window => (double)window.Remaining / window.Limit).FirstOrDefault();
        var tone = row.Status switch { 429 => StatusTone.Limited, 0 or >= 400 => StatusTone.Bad, >= 200 and < 300 => StatusTone.Good, _ => StatusTone.Other };
        var height = tightest is null ? 100 : (int)(100L * Math.Min(tightest.Remaining, tightest.Limit) / tightest.Limit);
        return new SeriesBar(row.Number, Math.Max(height, 4), tone, row.Title);
    }
}
