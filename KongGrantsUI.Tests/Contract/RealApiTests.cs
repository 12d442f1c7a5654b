namespace KongGrantsUI.Tests.Contract;

public sealed class RealApiTests(RealApi api) : ContractSuite(api), IClassFixture<RealApi>;
