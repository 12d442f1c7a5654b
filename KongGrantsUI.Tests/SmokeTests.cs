namespace KongGrantsUI.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Model_Key_PrintsKindNamespaceName() =>
        Assert.Equal("KongPlugin/ns/p", new Model.ObjectKey(Model.Kinds.KongPlugin, "ns", "p").ToString());
}
