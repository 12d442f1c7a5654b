namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>The app with the how-to's end state, which reads no object of more than 64 KiB.</summary>
public sealed class SmallObjectsAppFixture : AppFixture
{
    protected override string Scenario => "finished";

    protected override string[] Settings => ["--Cluster:ObjectLimitKiB=64"];
}
