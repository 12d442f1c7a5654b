namespace KongGrantsUI.Tests.TestKit.Processes;

/// <summary>The kubectls to try the embedded API with: the machine's own, and the old one where <c>tests/kubectl-debian.sh</c> has unpacked it.</summary>
internal static class Kubectls
{
    private const string Own = "/usr/bin/kubectl";

    /// <summary>At least one, so that its absence shows as a skipped test.</summary>
    public static TheoryData<string> All => File.Exists(Old) ? [Own, Old] : [Own];

    private static string Old => Path.Combine(FetchedTool.Folder("KONGGRANTS_KUBECTL", "kubectl"), "kubectl");
}
