namespace KongGrantsUI.Analysis.Findings;

/// <summary>How to mend something: a sentence, and a kubectl line or YAML that does it, where one exists (else empty).</summary>
public sealed record Remedy(string Advice, string Kubectl = "", string Yaml = "");
