using KongGrantsUI.Tests.Contract;

namespace KongGrantsUI.Tests.Faults;

public sealed class EmbeddedFaultTests(EmbeddedApi api) : FaultSuite(api), IClassFixture<EmbeddedApi>;
