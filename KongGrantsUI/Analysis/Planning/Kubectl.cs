using System.Text.RegularExpressions;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>kubectl lines that can be pasted into a shell as they are.</summary>
public static partial class Kubectl
{
    /// <param name="target">The object.</param>
    /// <param name="annotation">The key.</param>
    /// <param name="value">Empty: take the annotation away.</param>
    /// <param name="overwrite">Whether it has a value already; kubectl refuses to change one without being told.</param>
    public static string Annotate(ObjectKey target, string annotation, string value, bool overwrite) => value.Length == 0
        ? $"kubectl annotate {Address(target)} {annotation}-"
        : $"kubectl annotate {Address(target)} {Quote($"{annotation}={value}")}{(overwrite ? " --overwrite" : "")}";

    public static string Label(ObjectKey target, string label, string value) =>
        $"kubectl label {Address(target)} {Quote($"{label}={value}")} --overwrite";

    public static string Delete(ObjectKey target) => $"kubectl delete {Address(target)}";

    public static string MergePatch(ObjectKey target, string json) => $"kubectl patch {Address(target)} --type=merge -p {Quote(json)}";

    public static string JsonPatch(ObjectKey target, string json) => $"kubectl patch {Address(target)} --type=json -p {Quote(json)}";

    /// <summary>A Secret with one key.</summary>
    public static string CreateSecret(ObjectKey target, string key, string value) =>
        $"kubectl create secret generic {Quote(target.Name)} -n {Quote(target.Namespace)} {Quote($"--from-literal={key}={value}")}";

    public static string Apply(string yaml) => $"kubectl apply -f - <<'EOF'\n{yaml.TrimEnd('\n')}\nEOF";

    private static string Address(ObjectKey target)
    {
        var address = $"{target.Kind.Kind.ToLowerInvariant()} {Quote(target.Name)}";
        return target.Namespace.Length == 0 ? address : $"{address} -n {Quote(target.Namespace)}";
    }

    private static string Quote(string text) => Safe().IsMatch(text) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\A[A-Za-z0-9_./:,=@+-]+\z")]
    private static partial Regex Safe();
}
