namespace KongGrantsUI.TestConsole.Metering;

/// <summary>The windows of Kong's rate-limiting (semantics 5.4): fixed, in UTC calendar units, shortest first.</summary>
public enum LimitWindow
{
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Year,
}
