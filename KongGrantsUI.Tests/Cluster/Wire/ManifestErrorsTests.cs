using System.Text;
using KongGrantsUI.Cluster.Wire;

namespace KongGrantsUI.Tests.Cluster.Wire;

/// <summary>Whoever writes manifests learns of everything that is wrong with them, and where.</summary>
public sealed class ManifestErrorsTests
{
    private const string Service = "apiVersion: v1\nkind: Service\nmetadata:\n";

    /// <summary>Each with the places and words of all its errors.</summary>
    public static TheoryData<string, string[]> Broken => new()
    {
        { "a: b: c\n---\nkind: Service\n---\nx: [1,\n---\napiVersion: v1\nkind: Service\nmetadata: {}\n", ["1:5 invalid mapping", "3:1 no apiVersion", "6:1 did not find", "7:1 no metadata.name"] },
        { $"{Service}  name: x\n  name: y\nkind: Service\n", ["5:3 'name' comes twice", "6:1 'kind' comes twice"] },
        { $"{Service}  name: x\n  a: {{b: 1, b: {{c: 2}}, b: [3]}}\n", ["5:13 'b' comes twice", "5:24 'b' comes twice"] },
        { $"{Service}  name: x\n  annotations:\n    konghq.com/plugins: 1\n    konghq.com/strip-path: yes\n  labels: {{a: 1.5}}\n", ["6:25 konghq.com/plugins has to be text; put it in quotes", "7:28 put it in quotes", "8:15 metadata.labels.a"] },
        { $"{Service}  name: x\n  annotations: [a]\nspec: {{ports: [{{port: '80'}}]}}\n", ["5:16 has to be a mapping", "6:23 spec.ports.0.port has to be a whole number"] },
        { "apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nmetadata: {name: x}\nplugin: 17\nconfig: text\ndisabled: 'true'\n", ["4:9 plugin has to be text", "5:9 config has to be a mapping", "6:11 disabled has to be true or false"] },
        { "apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nmetadata: {name: x}\n", ["1:1 it has no plugin"] },
        { "apiVersion: configuration.konghq.com/v1\nkind: KongConsumer\nmetadata: {name: x}\ncredentials: a\nconsumerGroups: [b, 2]\n", ["1:1 either username or custom_id", "4:14 credentials has to be a list", "5:21 consumerGroups.1 has to be text"] },
        { "apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nmetadata: {name: x}\nplugin: cors\nconfigFrom: {secretKeyRef: {name: s, key: k}}\nconfigPatches: []\n", ["1:1 exclude each other"] },
        { $"apiVersion: v1\nkind: List\nitems:\n- 5\n- {{apiVersion: v1, kind: Service, metadata: {{name: 1}}}}\n", ["4:3 not an object", "5:52 metadata.name has to be text"] },
        { "{\n \"apiVersion\" \"v1\",\n \"kind\": \"Service\"\n}\n", ["2:15 not JSON"] },
        { "{\n \"apiVersion\": \"v1\",\n // no\n \"kind\": \"Service\"\n}\n", ["3:2 not JSON"] },
        { "{\n \"äöü\": \"v1\" \"kind\"\n}\n", ["2:14 not JSON"] },
        { "{\"kind\":\"Service\"}\n  {\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":3}}", ["1:1 no apiVersion", "2:58 has to be text"] },
        { $"{Service}  name: x\n  \0: y", ["5:3 zero byte"] },
        { $"{Service}  name: *nobody\n", ["4:9 *nobody"] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Manifest_WithErrors_NamesEachWithItsPlace(string text, string[] expected)
    {
        foreach (var each in new[] { text, text.ReplaceLineEndings("\r\n") })
        {
            var errors = ManifestReader.Read(each).Errors;
            Assert.Equal(expected.Select(item => item.Split(' ')[0]), errors.Select(error => $"{error.Line}:{error.Column}"));
            Assert.All(expected.Zip(errors), pair => Assert.Contains(pair.First[(pair.First.IndexOf(' ', StringComparison.Ordinal) + 1)..], pair.Second.Message.English, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Encoding_WrongBytes_AreFoundWhereTheyAre()
    {
        var error = Assert.Single(ManifestReader.Read(ManifestEncoding.Utf8.GetString([.. Encoding.UTF8.GetBytes("kind: é\nb: "), 0xff, (byte)'x'])).Errors);
        Assert.Equal((2, 4), (error.Line, error.Column));
    }

    [Fact]
    public void Json_SeveralObjects_AreReadWithTheirPlaces()
    {
        const string One = """{"apiVersion":"v1","kind":"Service","metadata":{"name":"x","annotations":{"a":"x\/y \ud83d\ude00"}}}""";
        var result = ManifestReader.Read($"{One} {One}\n\t{One}");
        Assert.Empty(result.Errors);
        Assert.Equal([(1, 1), (1, One.Length + 2), (2, 2)], result.Objects.Select(item => (item.Line, item.Column)));
        Assert.All(result.Objects, item => Assert.Equal("x/y 😀", item.Object!.Meta.Annotation("a")));
    }

    /// <summary>As kubectl 1.32 turns them into JSON, single letters apart.</summary>
    [Theory]
    [InlineData("yes", "true")]
    [InlineData("Off", "false")]
    [InlineData("y", "\"y\"")]
    [InlineData("'yes'", "\"yes\"")]
    [InlineData("010", "8")]
    [InlineData("0o7", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("1_000", "1000")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("a_b", "\"a_b\"")]
    [InlineData("2020-01-01", "\"2020-01-01\"")]
    [InlineData("~", "null")]
    public void Scalar_IsTypedAsKubectlDoes(string yaml, string json) =>
        Assert.Equal($$"""{"v":{{json}}}""", ManifestReader.Read($"apiVersion: a/v1\nkind: Other\nmetadata: {{name: x}}\nc: {{v: {yaml}}}").Objects[0].Json["c"]!.ToJsonString());

    [Fact]
    public void Merge_OfAnAnchor_IsReadAsKubectlDoes()
    {
        var result = ManifestReader.Read("""
            apiVersion: v1
            kind: Service
            metadata:
              name: x
              labels: &base { a: "1", b: "2" }
              annotations:
                b: "own"
                <<: [*base, { c: "3", a: "not this" }]
            """);
        Assert.Empty(result.Errors);
        Assert.Equal("a=1 b=own c=3", string.Join(' ', result.Objects[0].Object!.Meta.Annotations.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}={entry.Value}")));
    }
}
