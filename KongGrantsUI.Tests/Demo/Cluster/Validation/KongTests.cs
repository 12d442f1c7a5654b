namespace KongGrantsUI.Tests.Demo.Cluster.Validation;

/// <summary>Semantics 4.1 and 4.2.</summary>
public sealed class KongTests
{
    private const string Ref = "secretKeyRef: { name: s, key: k }";

    [Theory]
    [InlineData("plugin: cors", "")]
    [InlineData("{ plugin: cors, config: { minute: 1 }, unknown: 1, disabled: true, protocols: [http, grpcs], run_on: all }", "")]
    [InlineData("config: {}", "plugin: Required value")]
    [InlineData("plugin: ''", "plugin: Invalid value: \"\": plugin in body should be at least 1 chars long")]
    [InlineData("plugin: 5", "plugin: Invalid value: \"integer\": plugin in body must be of type string: \"integer\"")]
    [InlineData("{ plugin: cors, config: text }", "config: Invalid value: \"string\": config in body must be of type object: \"string\"")]
    [InlineData("{ plugin: cors, config: [1] }", "config: Invalid value: \"array\": config in body must be of type object: \"array\"")]
    [InlineData("{ plugin: cors, disabled: 'true' }", "disabled: Invalid value: \"string\": disabled in body must be of type boolean: \"string\"")]
    [InlineData("{ plugin: cors, protocols: [http, ftp] }", "protocols[1]: Unsupported value: \"ftp\": supported values: \"http\", \"https\", \"grpc\", \"grpcs\", \"tcp\", \"tls\", \"udp\"")]
    [InlineData("{ plugin: cors, run_on: third }", "run_on: Unsupported value: \"third\": supported values: \"first\", \"second\", \"all\"")]
    [InlineData("{ plugin: cors, configFrom: {} }", "configFrom.secretKeyRef: Required value")]
    [InlineData("{ plugin: cors, configFrom: { secretKeyRef: { name: s } } }", "configFrom.secretKeyRef.key: Required value")]
    [InlineData("{ plugin: cors, configFrom: { " + Ref + " } }", "")]
    [InlineData("{ plugin: cors, config: {}, configFrom: { " + Ref + " } }", "<nil>: Invalid value: \"object\": Using both config and configFrom fields is not allowed.")]
    [InlineData("{ plugin: cors, configPatches: [{ path: /a, valueFrom: { " + Ref + " } }], configFrom: { " + Ref + " } }", "<nil>: Invalid value: \"object\": Using both configFrom and configPatches fields is not allowed.")]
    [InlineData("{ plugin: cors, configPatches: [{ valueFrom: { " + Ref + " } }] }", "configPatches[0].path: Required value")]
    public void KongPlugin_ByItsDefinition(string body, string expected) => Assert.Equal(expected, string.Join(", ", Checked.Errors("KongPlugin", body)));

    [Fact]
    public void KongClusterPlugin_SecretWithoutNamespace_IsRefused() => Assert.Equal(
        "configFrom.secretKeyRef.namespace: Required value", Assert.Single(Checked.Errors("KongClusterPlugin", "{ plugin: cors, configFrom: { " + Ref + " } }")));

    [Theory]
    [InlineData("KongPlugin")]
    [InlineData("KongClusterPlugin")]
    public void Plugin_ChangedType_IsRefused(string kind)
    {
        Assert.Equal("<nil>: Invalid value: \"object\": The plugin field is immutable", Assert.Single(Checked.Errors(kind, "plugin: cors", "plugin: acl")));
        Assert.Empty(Checked.Errors(kind, "{ plugin: acl, disabled: true }", "plugin: acl"));
    }

    [Theory]
    [InlineData("username: kim", "")]
    [InlineData("custom_id: '7'", "")]
    [InlineData("{}", "<nil>: Invalid value: \"object\": Need to provide either username or custom_id")]
    [InlineData("{ username: '' }", "<nil>: Invalid value: \"object\": Need to provide either username or custom_id")]
    [InlineData("{ username: 7 }", "username: Invalid value: \"integer\": username in body must be of type string: \"integer\"")]
    [InlineData("{ username: a, credentials: [s, t] }", "")]
    [InlineData("{ username: a, credentials: [s, t, s] }", "credentials[2]: Duplicate value: \"s\"")]
    [InlineData("{ username: a, credentials: [{ name: s }] }", "credentials[0]: Invalid value: \"object\": credentials[0] in body must be of type string: \"object\"")]
    [InlineData("{ username: a, credentials: s }", "credentials: Invalid value: \"string\": credentials in body must be of type array: \"string\"")]
    public void KongConsumer_ByItsDefinition(string body, string expected) => Assert.Equal(expected, string.Join(", ", Checked.Errors("KongConsumer", body)));
}
