using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Metering;

/// <summary>What a window is called behind "per".</summary>
public static class WindowName
{
    public static string Of(LimitWindow window) => window switch
    {
        LimitWindow.Second => T("second"),
        LimitWindow.Minute => T("minute"),
        LimitWindow.Hour => T("hour"),
        LimitWindow.Day => T("day"),
        LimitWindow.Month => T("month"),
        LimitWindow.Year => T("year"),
        _ => throw new ArgumentOutOfRangeException(nameof(window)),
    };
}
