namespace KongGrantsUI.Tests.Demo.Cluster.Validation;

public sealed class MetadataTests
{
    private const string Subdomain =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    [Theory]
    [InlineData("KongPlugin", "rate-limit.v1", "")]
    [InlineData("KongPlugin", "1", "")]
    [InlineData("KongPlugin", "Rate_Limit", $"metadata.name: Invalid value: \"Rate_Limit\": {Subdomain}")]
    [InlineData("KongPlugin", "-a", $"metadata.name: Invalid value: \"-a\": {Subdomain}")]
    [InlineData("KongPlugin", "a.", $"metadata.name: Invalid value: \"a.\": {Subdomain}")]
    [InlineData("KongPlugin", "a..b", $"metadata.name: Invalid value: \"a..b\": {Subdomain}")]
    [InlineData("KongPlugin", "", "metadata.name: Required value: name or generateName is required")]
    [InlineData("Role", "system:Any_Thing", "")]
    [InlineData("Role", "a/b", "metadata.name: Invalid value: \"a/b\": may not contain '/'")]
    [InlineData("Role", "a%b", "metadata.name: Invalid value: \"a%b\": may not contain '%'")]
    [InlineData("Role", "..", "metadata.name: Invalid value: \"..\": may not be '..'")]
    public void Name_ByKind_FollowsKubernetes(string kind, string name, string expected)
    {
        var body = kind == "Role" ? "rules: []" : "plugin: cors";

        Assert.Equal(expected, string.Join(", ", Checked.Errors(kind, $"metadata: {{ name: '{name}' }}\n{body}")));
    }

    [Theory]
    [InlineData("Namespace", "a.b", "a lowercase RFC 1123 label must consist")]
    [InlineData("Namespace", "9a", "")]
    [InlineData("Service", "9a", "a DNS-1035 label must consist")]
    [InlineData("Service", "a9", "")]
    public void Name_ThatMustBeALabel_IsOne(string kind, string name, string expected)
    {
        var errors = Checked.Errors(kind, $"metadata: {{ name: '{name}' }}\nspec: {{ ports: [{{ port: 80 }}] }}");

        if (expected.Length == 0) Assert.Empty(errors);
        else Assert.Contains(expected, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Namespace", 63, true)]
    [InlineData("Namespace", 64, false)]
    [InlineData("Secret", 253, true)]
    [InlineData("Secret", 254, false)]
    public void Name_Length_HasALimit(string kind, int length, bool valid) =>
        Assert.Equal(valid, Checked.Errors(kind, $"metadata: {{ name: {new string('a', length)} }}").Count == 0);

    [Theory]
    [InlineData("labels: { app: httpbin }", "")]
    [InlineData("labels: { example.com/a: '' }", "")]
    [InlineData("labels: { app: -x }", "metadata.labels: Invalid value: \"-x\": a valid label must be")]
    [InlineData("labels: { app: 1 }", "metadata.labels: Invalid value: \"integer\": metadata.labels in body must be of type string")]
    [InlineData("labels: { 'a b': x }", "metadata.labels: Invalid value: \"a b\": name part must consist")]
    [InlineData("labels: { 'A.b/c': x }", "metadata.labels: Invalid value: \"A.b/c\": prefix part a lowercase RFC 1123 subdomain")]
    [InlineData("labels: { 'a/b/c': x }", "metadata.labels: Invalid value: \"a/b/c\": a qualified name must consist")]
    [InlineData("labels: { '/c': x }", "prefix part must be non-empty")]
    [InlineData("labels: { 'a/': x }", "name part must be non-empty")]
    [InlineData("annotations: { konghq.com/plugins: 'a, b:c' }", "")]
    [InlineData("annotations: { Example.Com/a: b }", "")]
    [InlineData("annotations: { 'a b': x }", "metadata.annotations: Invalid value: \"a b\": name part")]
    [InlineData("annotations: { a: true }", "metadata.annotations: Invalid value: \"boolean\"")]
    public void LabelsAndAnnotations_FollowKubernetes(string metadata, string expected)
    {
        var errors = Checked.Errors("ConfigMap", $"metadata: {{ name: x, {metadata} }}");

        if (expected.Length == 0) Assert.Empty(errors);
        else Assert.Contains(expected, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_TooLarge_AreRefused()
    {
        var error = Assert.Single(Checked.All("ConfigMap", $"metadata: {{ name: x, annotations: {{ a: {new string('x', 256 * 1024)} }} }}"));

        Assert.Equal(("metadata.annotations", "FieldValueTooLong"), (error.Field, error.Reason));
    }
}
