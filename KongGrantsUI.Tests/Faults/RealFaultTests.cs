using KongGrantsUI.Tests.Contract;
using KongGrantsUI.Tests.TestKit.Faults;

namespace KongGrantsUI.Tests.Faults;

public sealed class RealFaultTests(RealApi api) : FaultSuite(api), IClassFixture<RealApi>
{
    public static TheoryData<int, string> FaultsOfConnections => Rows(NamedFault.OfConnections);

    [Theory]
    [MemberData(nameof(FaultsOfConnections))]
    public Task Fault_OfTheOneConnectionThatAllWatchesShare_LeavesWhatAFreshListSays(int number, string name) =>
        MeetAsync(NamedFault.OfConnections[number], number, name, encrypted: true);
}
