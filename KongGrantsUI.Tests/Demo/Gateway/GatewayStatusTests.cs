using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway;

public sealed class GatewayStatusTests
{
    [Theory]
    [InlineData(2, "no 0; no 1")]
    [InlineData(5, "no 0; no 1; no 2; no 3; no 4")]
    [InlineData(4000, "no 0; no 1; no 2; no 3; no 4; and 3995 more")]
    public void Reason_OfManyFaults_NamesTheFirstAndCountsTheRest(int faults, string reason) => Assert.Equal(
        reason, new GatewayStatus { RejectedRevision = 1, Faults = Enumerable.Range(0, faults).Select(number => new ConfigFault(null, $"no {number}")).ToEquatableList() }.RejectedReason);
}
