using KongGrantsUI.Tests.Contract;

namespace KongGrantsUI.Tests.Faults;

public sealed class RealFaultTests(RealApi api) : FaultSuite(api), IClassFixture<RealApi>;
