using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Forwarding;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>Leads the Service httpbin to the given address, and knows no other.</summary>
internal sealed class FakeResolver(Uri upstream) : IUpstreamResolver
{
    public Uri? Resolve(KongBackend backend) => backend.Service.Name == "httpbin" ? upstream : null;
}
