namespace KongGrantsUI.Views.TestConsole;

/// <summary>A limit of one caller in one window, now.</summary>
/// <param name="Text">Such as "9 of 10".</param>
/// <param name="Percent">Of the limit that remains, 0 to 100.</param>
/// <param name="Reset">When it starts anew, a phrase.</param>
public sealed record MeterView(string Caller, string Window, string Text, int Percent, string Reset, bool Exhausted)
{
    public string TestId => $"meter-{Caller}-{Window}";
}
