using KongGrantsUI.Demo.Gateway.Configuration;

namespace KongGrantsUI.Tests.Demo.Gateway.Configuration;

public sealed class KongIdTests
{
    /// <summary>The ids of semantics 3.5, which were computed with the controller's own code.</summary>
    [Theory]
    [InlineData("rate-limiting:service/httproute.kualalumpur.bintang.0:consumer/aygerim", "ee490ed7-0cb7-59f0-802a-365f21120b69")]
    [InlineData("rate-limiting:service/httproute.kualalumpur.bintang.0", "99a5d511-cb2d-5743-b33d-591284495bb8")]
    [InlineData("basic-auth:service/httproute.kualalumpur.bintang.0", "0cabbf93-aa38-50df-bfb8-d3798895984a")]
    public void Of_PluginKey_IsTheControllersId(string key, string id) => Assert.Equal(id, KongId.Of("plugins", key).ToString());
}
