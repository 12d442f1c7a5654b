namespace KongGrantsUI.Tests.Contract;

public sealed class EmbeddedApiTests(EmbeddedApi api) : ContractSuite(api), IClassFixture<EmbeddedApi>;
