using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Routing;
using KongGrantsUI.Model;
using Microsoft.AspNetCore.Http;

namespace KongGrantsUI.Tests.Demo.Gateway.Routing;

public sealed class RouteTableTests
{
    /// <summary>The table of semantics 5.5, as the controller translates each kind of match.</summary>
    [Theory]
    [InlineData("~/p$", "/p", true)]
    [InlineData("~/p$", "/p/", false)]
    [InlineData("~/p$", "/p/x", false)]
    [InlineData("~/p.q$", "/pXq", true)]
    [InlineData("~/p$|/p/", "/p", true)]
    [InlineData("~/p$|/p/", "/p/", true)]
    [InlineData("~/p$|/p/", "/p/x", true)]
    [InlineData("~/p$|/p/", "/px", false)]
    [InlineData("~/$|/", "/anything/at/all", true)]
    [InlineData("~/v[0-9]+", "/v12/rest", true)]
    [InlineData("~/v[0-9]+", "/api/v12", false)]
    public void Find_Path_MatchesAsKongPathsDo(string paths, string path, bool expected) =>
        Assert.Equal(expected, Find([Route("r", paths)], path) is not null);

    [Theory]
    [InlineData("/bintang", "/")]
    [InlineData("/bintang/", "/")]
    [InlineData("/bintang/status/200", "/status/200")]
    public void UpstreamPath_Stripped_IsTheRest(string path, string expected) =>
        Assert.Equal(expected, Find([Route("r", "~/bintang$|/bintang/") with { StripPath = true }], path)!.UpstreamPath);

    [Fact]
    public void UpstreamPath_NotStripped_IsUnchanged()
    {
        var match = Find([Route("r", "~/bintang$|/bintang/")], "/bintang/get");

        Assert.Equal("/bintang/get", match!.UpstreamPath);
        Assert.Null(match.StrippedPrefix);
    }

    public static TheoryData<string, string> Priorities => new()
    {
        { "longer prefix", "/api/v1/" },
        { "regex before prefix", "~/api/v1/x" },
    };

    [Theory]
    [MemberData(nameof(Priorities))]
    public void Find_Several_TakesTheStronger(string name, string stronger) =>
        Assert.Equal(name, Find([Route("weak", "/api/"), Route(name, stronger)], "/api/v1/x")!.Route.Name);

    [Fact]
    public void Find_ExactAndPrefix_TakesTheExact() =>
        Assert.Equal("exact", Find([Route("prefix", "~/p$|/p/"), Route("exact", "~/p/x$")], "/p/x")!.Route.Name);

    [Fact]
    public void Find_MoreCategories_GoBeforeALongerPath()
    {
        var method = Route("method", "/") with { Methods = ["GET"] };

        Assert.Equal("method", Find([Route("path", "/api/v1/"), method], "/api/v1/x")!.Route.Name);
    }

    [Fact]
    public void Find_PlainHost_GoesBeforeAWildcard()
    {
        var wildcard = Route("wildcard", "/api/") with { Hosts = ["*.example.com"] };
        var plain = Route("plain", "/") with { Hosts = ["a.example.com"] };

        Assert.Equal("plain", Find([wildcard, plain], "/api/x", host: "a.example.com")!.Route.Name);
        Assert.Equal("wildcard", Find([wildcard, plain], "/api/x", host: "b.c.example.com")!.Route.Name);
        Assert.Null(Find([wildcard, plain], "/api/x", host: "example.com"));
    }

    [Fact]
    public void Find_Host_IgnoresPortAndCase() =>
        Assert.NotNull(Find([Route("r", "/") with { Hosts = ["a.example.com"] }], "/", host: "A.Example.com:8000"));

    [Fact]
    public void Find_OtherMethod_IsNoMatch() =>
        Assert.Null(Find([Route("r", "/") with { Methods = ["POST"] }], "/"));

    [Theory]
    [InlineData("Exact", "BLUE", true)]
    [InlineData("Exact", "green", false)]
    [InlineData("RegularExpression", "^b", true)]
    [InlineData("RegularExpression", "^l", false)]
    public void Find_Header_MatchesByType(string type, string value, bool expected) =>
        Assert.Equal(expected, Find([Route("r", "/") with { Headers = [new ValueMatch("X-Colour", value, type)] }], "/") is not null);

    [Fact]
    public void Find_RunawayPattern_IsNoMatchInsteadOfAHang() =>
        Assert.Null(Find([Route("r", "~/(a+)+b$")], "/" + new string('a', 40) + "c"));

    private static KongRoute Route(string name, string paths) => new()
    {
        Name = name,
        Service = "s",
        Source = World.RouteKey,
        Paths = paths.Split('|').ToEquatableList(),
    };

    private static RouteMatch? Find(KongRoute[] routes, string path, string host = "localhost")
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "GET";
        request.Host = new HostString(host);
        request.Headers["X-Colour"] = "blue";
        return new RouteTable(routes, new PathPatterns()).Find(request, path);
    }
}
