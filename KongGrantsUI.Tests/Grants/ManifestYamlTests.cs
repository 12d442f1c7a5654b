using KongGrantsUI.Grants;

namespace KongGrantsUI.Tests.Grants;

public sealed class ManifestYamlTests
{
    [Theory]
    [InlineData("minute: 10\npolicy: local", """{"minute":10,"policy":"local"}""")]
    [InlineData("a: \"10\"\nb: 1.5\nc: true\nd:\ne: [x, 2]", """{"a":"10","b":1.5,"c":true,"d":null,"e":["x",2]}""")]
    [InlineData("""{"a":{"b":[]}}""", """{"a":{"b":[]}}""")]
    public void Parse_Yaml_KeepsTypes(string yaml, string json) => Assert.Equal(json, ManifestYaml.Parse(yaml).ToJsonString());

    [Theory]
    [InlineData("- a")]
    [InlineData("a: b: c")]
    [InlineData("")]
    [InlineData("a: 1\na: 2")]
    [InlineData("[a]: 1")]
    public void Parse_AnythingElse_IsSaidInASentence(string yaml) => Assert.NotEmpty(Assert.Throws<FormatException>(() => ManifestYaml.Parse(yaml)).Message);

    [Fact]
    public void Write_Object_ReadsBackTheSame()
    {
        var item = ManifestYaml.Parse("""{"a":{"b":[{"c":"1","d":{"e":""}},"yes"],"n":{}},"x":"two: words","t":true}""");

        Assert.Equal(item.ToJsonString(), ManifestYaml.Parse(ManifestYaml.Write(item)).ToJsonString());
    }
}
