using System.Net;
using KongGrantsUI.Tests.Contract;
using KongGrantsUI.Tests.TestKit.Faults;

namespace KongGrantsUI.Tests.Faults;

public sealed class RealFaultTests(RealApi api) : FaultSuite(api), IClassFixture<RealApi>
{
    private readonly RealApi api = api;

    public static TheoryData<int, string> FaultsOfConnections => new(NamedFault.OfConnections.Select((fault, number) => (number, fault.Name)));

    [Theory]
    [MemberData(nameof(FaultsOfConnections))]
    public async Task Fault_OfTheOneConnectionThatAllWatchesShare_LeavesWhatAFreshListSays(int number, string name)
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        var fault = NamedFault.OfConnections[number];
        Assert.Equal(name, fault.Name);
        await using var rig = await FaultRig.StartAsync(api, fault.Silences, encrypted: true);
        Assert.Equal(HttpVersion.Version20, await rig.VersionAsync());
        await MeetAsync(rig, fault, number);
    }
}
