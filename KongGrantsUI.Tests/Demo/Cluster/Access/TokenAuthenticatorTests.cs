using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Tests.Demo.Cluster.Access;

public sealed class TokenAuthenticatorTests
{
    private readonly DemoUsers users = new();

    [Theory]
    [InlineData("kim", "system:authenticated")]
    [InlineData("luka", "system:authenticated")]
    [InlineData("admin", "system:masters,system:authenticated")]
    [InlineData("system:serviceaccount:konggrants:konggrants", "system:serviceaccounts,system:serviceaccounts:konggrants,system:authenticated")]
    [InlineData("system:serviceaccount:kong:controller", "system:serviceaccounts,system:serviceaccounts:kong,system:authenticated")]
    public void Token_OfAnAccount_NamesItWithItsGroups(string name, string groups)
    {
        var user = new TokenAuthenticator(users).Authenticate($"Bearer {users.TokenOf(name)}");

        Assert.Equal(name, user!.Name);
        Assert.Equal(groups.Split(','), user.Groups);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Header_Absent_IsAnonymous(string? header)
    {
        var user = new TokenAuthenticator(users).Authenticate(header);

        Assert.Equal("system:anonymous", user!.Name);
        Assert.Equal(["system:unauthenticated"], user.Groups);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ünïcode")]
    [InlineData("Basic a2ltOmtpbQ==")]
    [InlineData("nonsense")]
    public void Header_ThatNobodyHas_IsNobody(string header) => Assert.Null(new TokenAuthenticator(users).Authenticate(header));

    [Fact]
    public void Token_CutOrLengthened_IsNobody()
    {
        var token = users.TokenOf("kim");

        Assert.Null(new TokenAuthenticator(users).Authenticate($"Bearer {token[..^1]}"));
        Assert.Null(new TokenAuthenticator(users).Authenticate($"Bearer {token}0"));
    }

    [Fact]
    public void Tokens_OfTwoStarts_Differ() => Assert.NotEqual(users.TokenOf("kim"), new DemoUsers().TokenOf("kim"));

    [Fact]
    public void Scheme_InAnyCase_IsRead() => Assert.Equal("kim", new TokenAuthenticator(users).Authenticate($"bearer {users.TokenOf("kim")}")!.Name);
}
