using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Tests.Analysis.Plugins;

public sealed class PluginIdsTests
{
    private const string S = "httproute.kualalumpur.bintang.0";

    [Theory]
    [InlineData("rate-limiting", S, "aygerim", "ee490ed7-0cb7-59f0-802a-365f21120b69")]
    [InlineData("rate-limiting", S, "rustem", "dd5e3a89-abf9-528c-ac67-f6339a93195c")]
    [InlineData("basic-auth", S, null, "0cabbf93-aa38-50df-bfb8-d3798895984a")]
    [InlineData("rate-limiting", null, "aygerim", "e6bbf926-f804-54dc-9241-ed79185a173f")]
    [InlineData("rate-limiting", S, null, "99a5d511-cb2d-5743-b33d-591284495bb8")]
    public void Of_TypeAndScope_IsTheControllersId(string type, string? service, string? consumer, string id) =>
        Assert.Equal(Guid.Parse(id), PluginIds.Of(type, new PluginScope(service, Consumer: consumer)));

    [Fact]
    public void InstanceName_IsSuffixedByTheScopesHash()
    {
        var names = new InstanceNames("limit");
        var scope = new PluginScope(Service: "s", Consumer: "c");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("_service-s_consumer-c"u8));
        Assert.Equal($"limit-{hash[..9]}", names.For(scope));
        Assert.Equal($"limit-{hash}", names.For(scope));
        Assert.Null(new InstanceNames(null).For(scope));
    }
}
