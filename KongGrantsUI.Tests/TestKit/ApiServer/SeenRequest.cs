namespace KongGrantsUI.Tests.TestKit.ApiServer;

internal sealed record SeenRequest(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body);
