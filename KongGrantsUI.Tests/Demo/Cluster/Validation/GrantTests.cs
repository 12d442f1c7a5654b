namespace KongGrantsUI.Tests.Demo.Cluster.Validation;

public sealed class GrantTests
{
    private const string Ends = "from: { group: configuration.konghq.com, kind: KongConsumer }, to: { namespace: b }";
    private const string Asked = "request: { namespace: a, name: r, uid: u }";

    [Theory]
    [InlineData(Ends, "")]
    [InlineData(Ends + ", duration: 720h", "")]
    [InlineData(Ends + ", duration: 1h30m", "")]
    [InlineData(Ends + ", duration: 30d", "spec.duration: Invalid value: \"30d\": spec.duration in body should match '^([0-9]+(h|m|s))+$'")]
    [InlineData(Ends + ", attach: [{ plugin: p, referrers: [c], type: rate-limiting, config: { minute: 5, other: {} } }]", "")]
    [InlineData(Ends + ", attach: [{ referrers: [c] }]", "spec.attach[0].plugin: Required value")]
    [InlineData(Ends + ", attach: [{ plugin: p, referrers: [c], config: 5 }]", "spec.attach[0].config: Invalid value: \"integer\": spec.attach[0].config in body must be of type object: \"integer\"")]
    [InlineData("from: { group: g, kind: K }", "spec.to: Required value")]
    [InlineData("from: { group: g, kind: K }, to: {}", "spec.to.namespace: Required value")]
    [InlineData("from: { kind: K }, to: { namespace: b }", "spec.from.group: Required value")]
    [InlineData("from: { group: g, kind: K }, to: { namespace: b, names: [''] }", "spec.to.names[0]: Invalid value: \"\": spec.to.names[0] in body should be at least 1 chars long")]
    public void Request_ByItsDefinition(string spec, string expected) =>
        Assert.Equal(expected, string.Join(", ", Checked.Errors("PluginGrantRequest", $"spec: {{ {spec} }}")));

    [Fact]
    public void Request_WithoutSpec_IsRefused() => Assert.Equal("spec: Required value", Assert.Single(Checked.Errors("PluginGrantRequest", "{}")));

    [Theory]
    [InlineData(Asked + ", decision: Approved", "")]
    [InlineData(Asked + ", decision: Denied", "")]
    [InlineData(Asked + ", decision: Revoked", "")]
    [InlineData(Asked, "spec.decision: Required value")]
    [InlineData(Asked + ", decision: approved", "spec.decision: Unsupported value: \"approved\": supported values: \"Approved\", \"Denied\", \"Revoked\"")]
    [InlineData("request: { namespace: a, name: r }, decision: Denied", "spec.request.uid: Required value")]
    [InlineData(Asked + ", decision: Approved, expiresAt: '2026-12-24T00:00:00Z'", "")]
    [InlineData(Asked + ", decision: Approved, expiresAt: '2026-12-24T00:00:00.5+02:00'", "")]
    [InlineData(Asked + ", decision: Approved, expiresAt: tomorrow", "spec.expiresAt: Invalid value: \"tomorrow\": spec.expiresAt in body must be of type date-time: \"tomorrow\"")]
    [InlineData(Asked + ", decision: Approved, expiresAt: '2026-13-24T00:00:00Z'", "spec.expiresAt: Invalid value: \"2026-13-24T00:00:00Z\": spec.expiresAt in body must be of type date-time: \"2026-13-24T00:00:00Z\"")]
    [InlineData(Asked + ", decision: Approved, attachTo: [{ group: '', kind: Service, name: s }]", "")]
    [InlineData(Asked + ", decision: Approved, attachTo: [{ group: '', kind: Service }]", "spec.attachTo[0].name: Required value")]
    public void Review_ByItsDefinition(string spec, string expected) =>
        Assert.Equal(expected, string.Join(", ", Checked.Errors("PluginGrantReview", $"spec: {{ {spec} }}")));
}
