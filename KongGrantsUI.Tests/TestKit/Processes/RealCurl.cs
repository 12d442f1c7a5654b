using System.Diagnostics;

namespace KongGrantsUI.Tests.TestKit.Processes;

/// <summary>The curl to compare with: curl 8 where <c>tests/curl8.sh</c> has unpacked it, else the machine's own.</summary>
internal static class RealCurl
{
    private static readonly string Unpacked = FetchedTool.Folder("KONGGRANTS_CURL", "curl8");

    public static bool IsEight => File.Exists(Path.Combine(Unpacked, "curl"));

    public static bool Exists => IsEight || File.Exists("/usr/bin/curl");

    /// <summary>Has the word <c>curl</c> mean it, in a shell that is started so.</summary>
    public static void Use(ProcessStartInfo start)
    {
        if (IsEight) start.Environment["PATH"] = $"{Unpacked}:{start.Environment["PATH"]}";
    }
}
