namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>The app with the how-to's end state.</summary>
public sealed class FinishedAppFixture : AppFixture
{
    protected override string Scenario => "finished";
}
