namespace KongGrantsUI.Tests.TestKit.Processes;

internal sealed record ShellResult(int Code, string Output, string Error)
{
    public string All => $"{Output}\n{Error}".Trim();
}
