namespace KongGrantsUI.TestConsole.Lines;

/// <summary>What <c>-u</c> gave: kept for the call only, and never printed.</summary>
public sealed record UserCredential(string Name, string Password)
{
    public override string ToString() => $"{Name}:***";
}
