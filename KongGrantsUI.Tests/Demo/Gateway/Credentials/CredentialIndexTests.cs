using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Credentials;

namespace KongGrantsUI.Tests.Demo.Gateway.Credentials;

public sealed class CredentialIndexTests
{
    [Theory]
    [InlineData("aygerim", "aygerim-password", "aygerim")]
    [InlineData("aygerim", "rustem-password", null)]
    [InlineData("aygerim", "", null)]
    [InlineData("nobody", "aygerim-password", null)]
    public void BasicAuth_Pair_IsItsConsumer(string username, string password, string? consumer)
    {
        var index = Index(World.Credentials, World.Consumer("aygerim", "aygerim-basic-auth"), World.Consumer("rustem", "rustem-basic-auth"));

        Assert.Equal(consumer, index.BasicAuth(username, password)?.Consumer.KongName);
    }

    [Fact]
    public void BasicAuth_SecretThatNoConsumerLists_DoesNothing() =>
        Assert.Null(Index(World.Credentials, World.Consumer("rustem", "rustem-basic-auth")).BasicAuth("aygerim", "aygerim-password"));

    /// <summary>Semantics 4.2: every consumer involved is left out.</summary>
    [Fact]
    public void Conflicts_SameUsernameTwice_LeaveBothConsumersOut()
    {
        var table = new CredentialTable(
            [
                World.Secret("one", "basic-auth", ("username", "same"), ("password", "1")),
                World.Secret("two", "basic-auth", ("username", "same"), ("password", "2")),
                World.Basic("rustem"),
            ]);

        var index = Index(table, World.Consumer("a", "one"), World.Consumer("b", "two"), World.Consumer("rustem", "rustem-basic-auth"));

        Assert.Null(index.BasicAuth("same", "1"));
        Assert.Null(index.Consumer("a"));
        Assert.NotNull(index.BasicAuth("rustem", "rustem-password"));
        Assert.Equal(["a", "b"], index.Conflicts.Select(conflict => conflict.Consumer.Name));
        Assert.All(index.Conflicts, conflict => Assert.Equal("basic-auth on 'username'", conflict.Index));
    }

    [Fact]
    public void ToString_Secret_KeepsItsValuesToItself() =>
        Assert.DoesNotContain("aygerim-password", World.Basic("aygerim").ToString(), StringComparison.Ordinal);

    private static CredentialIndex Index(CredentialTable table, params GatewayConsumer[] consumers) => new(
        [.. consumers.Select(consumer => new CredentialOwner(
            new KnownConsumer(consumer.Source, consumer.KongName, consumer.KongName, null, consumer.Groups), consumer.CredentialSecrets))],
        table);
}
