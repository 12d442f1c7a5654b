namespace KongGrantsUI.Bench;

/// <summary>
/// Rest before what stays is measured: code is compiled behind what has been done, and arrays that were lent are given up by
/// the second collection that finds them idle for ten seconds.
/// </summary>
internal static class Settling
{
    public static async Task RestAsync(TimeSpan pause, int collections)
    {
        for (var collection = 0; collection < collections; collection++)
        {
            await Task.Delay(pause, TimeProvider.System);
            GC.Collect();
        }
    }
}
