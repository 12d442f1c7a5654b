using System.Text.Json;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Cluster.Wire;

public sealed class WireTests
{
    [Theory]
    [InlineData("720h", 720 * 3600.0)]
    [InlineData("1h30m", 5400.0)]
    [InlineData("1.5s", 1.5)]
    [InlineData("-2m", -120.0)]
    [InlineData("0", 0.0)]
    public void GoDuration_Valid_IsRead(string text, double seconds)
    {
        Assert.True(GoDuration.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("3d")]
    [InlineData("5")]
    [InlineData("h")]
    [InlineData("99999999999h")]
    public void GoDuration_Invalid_IsRefused(string text) => Assert.False(GoDuration.TryParse(text, out _));

    [Fact]
    public void GoDuration_Format_LeavesZeroPartsOut() =>
        Assert.Equal(["720h", "1h30m", "0s"], new[] { 720.0, 1.5, 0 }.Select(hours => GoDuration.Format(TimeSpan.FromHours(hours))));

    [Fact]
    public void Map_EveryKindWithOddFields_NeverThrows()
    {
        foreach (var resource in ResourceKind.All)
        {
            var json = $$"""
                {"apiVersion":"{{ResourceKind.ApiVersion(resource.Kind.Group, resource.Versions[0])}}","kind":"{{resource.Kind.Kind}}",
                 "metadata":{"name":"x","labels":[1],"annotations":{"a":1},"generation":"no"},"spec":7,"status":[],"config":null,"credentials":{} }
                """;
            Assert.Equal(resource.Kind, WireMapper.Map(JsonDocument.Parse(json).RootElement).Object?.Kind);
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"kind":"Service","apiVersion":"v1"}""")]
    [InlineData("""{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p"}}""")]
    public void Map_Bad_IsAProblem(string json)
    {
        var result = WireMapper.Map(JsonDocument.Parse(json).RootElement);
        Assert.Null(result.Object);
        Assert.NotEmpty(result.Problem.English);
    }

    [Fact]
    public void Manifest_ManyDocuments_AreTypedFlattenedAndLocated()
    {
        var result = ManifestReader.Read("""
            apiVersion: v1
            kind: List
            items:
            - { apiVersion: v1, kind: Service, metadata: { name: s, namespace: n }, spec: { ports: [{ port: 80 }] } }
            ---
            apiVersion: configuration.konghq.com/v1
            kind: KongPlugin
            metadata: { name: p, namespace: n }
            plugin: rate-limiting
            config: { minute: 5, policy: local, quoted: "5", yes: yes, on: true }
            ---
            kind: Broken
            """);
        Assert.Equal(["s", "p"], result.Objects.Select(item => item.Object!.Name));
        Assert.Equal("""{"minute":5,"policy":"local","quoted":"5","yes":true,"on":true}""", ((KongPlugin)result.Objects[1].Object!).ConfigJson);
        Assert.Equal(12, Assert.Single(result.Errors).Line);
    }

    [Fact]
    public void Manifest_ListenerCertificates_AreReadWithTheApisDefaults()
    {
        var result = ManifestReader.Read("""
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: { name: kong, namespace: default }
            spec:
              gatewayClassName: kong
              listeners:
              - name: tls
                port: 443
                protocol: HTTPS
                tls: { certificateRefs: [ { name: cert }, { kind: Secret, group: "", namespace: vault, name: other } ] }
            """);

        var gateway = Assert.IsType<Gateway>(Assert.Single(result.Objects).Object);
        Assert.Equal([new CertificateRef(Kinds.Secret, null, "cert"), new CertificateRef(Kinds.Secret, "vault", "other")], gateway.Listeners[0].Certificates);
    }

    [Fact]
    public void Manifest_AliasBombOrDepth_IsAnError()
    {
        var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(level =>
            $"a{level}: &a{level} [{string.Join(",", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));
        Assert.Single(ManifestReader.Read(bomb).Errors);
        Assert.Single(ManifestReader.Read(new string('[', 100_000)).Errors);
    }

    [Fact]
    public void ManifestReader_List_PlacesEachItem()
    {
        var result = ManifestReader.Read("""
            # a list
            apiVersion: v1
            kind: List
            items:
            - { apiVersion: v1, kind: Service, metadata: { name: s } }
            - { apiVersion: v1, kind: Service, metadata: {} }
            -   7
            """);
        Assert.Equal((5, 3), result.Objects.Select(item => (item.Line, item.Column)).Single());
        Assert.Equal([(6, 3), (7, 5)], result.Errors.Select(error => (error.Line, error.Column)));
    }

    [Fact]
    public void ManifestReader_TypedList_NamesItsItems()
    {
        var result = ManifestReader.Read("""{ "apiVersion": "configuration.konghq.com/v1", "kind": "KongPluginList", "items": [{ "metadata": { "name": "p", "namespace": "n" }, "plugin": "acl" }] }""");
        Assert.Empty(result.Errors);
        Assert.Equal("acl", ((KongPlugin)result.Objects.Single().Object!).Type);
    }

    [Fact]
    public void Secret_OfAManifest_KeepsAFingerprintAndNoValue()
    {
        var secrets = ManifestReader.Read("""
            { apiVersion: v1, kind: Secret, metadata: { name: a, namespace: n, labels: { konghq.com/credential: key-auth } }, stringData: { key: top-secret } }
            ---
            { apiVersion: v1, kind: Secret, metadata: { name: b, namespace: n, labels: { konghq.com/credential: key-auth } }, data: { key: dG9wLXNlY3JldA== } }
            ---
            { apiVersion: v1, kind: Secret, metadata: { name: c, namespace: n, labels: { konghq.com/credential: acl } }, stringData: { group: top-secret } }
            """).Objects.Select(item => (SecretMetadata)item.Object!).ToArray();
        Assert.NotNull(secrets[0].Fingerprint);
        Assert.Equal(secrets[0].Fingerprint, secrets[1].Fingerprint);
        Assert.Null(secrets[2].Fingerprint);
        Assert.DoesNotContain("top-secret", secrets[0].ToString(), StringComparison.Ordinal);
    }
}
