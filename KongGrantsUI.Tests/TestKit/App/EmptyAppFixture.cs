namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>The app with a cluster in which nothing has been made yet.</summary>
public sealed class EmptyAppFixture : AppFixture
{
    protected override string Scenario => "empty";
}
