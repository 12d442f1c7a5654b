using System.Globalization;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>A limit of one caller in one window, now.</summary>
/// <param name="Text">Such as "9 of 10".</param>
/// <param name="Percent">Of the limit that remains, 0 to 100.</param>
/// <param name="Reset">When it starts anew, a phrase.</param>
/// <param name="Retry">When a refused caller may try again, a phrase; else empty.</param>
public sealed record MeterView(string Caller, string Window, string Text, int Percent, string Reset, string Retry, bool Exhausted)
{
    /// <summary>The calls of the present window, oldest first.</summary>
    public EquatableList<MeterPoint> Points { get; init; } = [];

    /// <summary>How much of the window has passed by the gateway's clock, 0 to 100.</summary>
    public double Now { get; init; }

    /// <summary>The same in every language.</summary>
    public required string TestId { get; init; }

    /// <summary>What remains as steps, in a box of 100 by 30 whose window starts full.</summary>
    public string Path
    {
        get
        {
            var steps = Points.SelectMany(point => new[] { $"H{Number(point.X)}", $"V{Number(30 - (point.Y * .3))}" });
            return $"M0 0{string.Concat(steps)}H{Number(Math.Max(Now, Points.Count == 0 ? 0 : Points[^1].X))}";
        }
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
