using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>
/// How to mend something: a sentence, and a kubectl line or YAML that does it, where one exists (else empty). Line and YAML are written
/// when they are first read: most findings of a large cluster are never opened.
/// </summary>
public sealed class Remedy : IEquatable<Remedy>
{
    private Func<string>? writeKubectl;
    private Func<string>? writeYaml;
    private string? kubectl;
    private string? yaml;

    public Remedy(Sentence advice, string kubectl = "", string yaml = "") => (Advice, this.kubectl, this.yaml) = (advice, kubectl, yaml);

    /// <param name="advice">The sentence.</param>
    /// <param name="kubectl">Writes the line; pure, and holds nothing that is larger than the snapshot.</param>
    /// <param name="yaml">Writes the YAML, likewise; null: there is none.</param>
    public Remedy(Sentence advice, Func<string> kubectl, Func<string>? yaml = null) =>
        (Advice, writeKubectl, writeYaml, this.yaml) = (advice, kubectl, yaml, yaml is null ? "" : null);

    public Sentence Advice { get; }

    public string Kubectl => Written(ref kubectl, ref writeKubectl);

    public string Yaml => Written(ref yaml, ref writeYaml);

    /// <summary>A manifest, and the line that applies it.</summary>
    public static Remedy Applying(Sentence advice, Func<string> yaml) => new(advice, () => Planning.Kubectl.Apply(yaml()), yaml);

    public bool Equals(Remedy? other) =>
        ReferenceEquals(this, other) || (other is not null && Advice.Equals(other.Advice) && Kubectl == other.Kubectl && Yaml == other.Yaml);

    public override bool Equals(object? obj) => Equals(obj as Remedy);

    public override int GetHashCode() => Advice.GetHashCode();

    public override string ToString() => $"{Advice.English} {Kubectl} {Yaml}";

    // Two threads may both write it; both write the same.
    private static string Written(ref string? text, ref Func<string>? write)
    {
        if (Volatile.Read(ref text) is { } known) return known;
        if (write is { } make) Volatile.Write(ref text, make());
        write = null;
        return Volatile.Read(ref text)!;
    }
}
