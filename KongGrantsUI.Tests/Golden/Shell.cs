using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Golden;

/// <summary>Does to manifests what the kubectl lines of a remedy would do to a cluster: annotate, label, patch, delete and apply.</summary>
internal static partial class Shell
{
    public static ClusterSnapshot Run(ClusterSnapshot world, string script)
    {
        var lines = script.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("kubectl apply", StringComparison.Ordinal)) world = Run(world, Words(lines[at]));
            else
            {
                var end = Array.IndexOf(lines, "EOF", at);
                foreach (var item in ManifestReader.Read(string.Join('\n', lines[(at + 1)..end])).Objects) world = world.With(item.Object!);
                at = end;
            }
        }

        return world;
    }

    private static string[] Words(string line) => [.. Word().Matches(line).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal))];

    private static ClusterSnapshot Run(ClusterSnapshot world, string[] words)
    {
        var home = Array.IndexOf(words, "-n") is > 0 and var flag ? words[flag + 1] : "";
        var item = world.Objects().Single(item => item.Kind.Kind.Equals(words[2], StringComparison.OrdinalIgnoreCase) && item.Name == words[3] && item.Namespace == home);
        return words[1] switch
        {
            "delete" => world.Without(item.Key),
            "patch" => world.With(Patched(item, JsonNode.Parse(words[Array.IndexOf(words, "-p") + 1])!.AsObject())),
            "label" => world.With(item with { Meta = item.Meta with { Labels = Set(item.Meta.Labels, words) } }),
            "annotate" => world.With(item with { Meta = item.Meta with { Annotations = Set(item.Meta.Annotations, words) } }),
            var verb => throw new ArgumentException($"kubectl {verb} is not known here."),
        };
    }

    private static EquatableMap Set(EquatableMap map, string[] words)
    {
        var change = words.Skip(4).First(word => word.Contains('=', StringComparison.Ordinal) || word.EndsWith('-'));
        var (key, value) = change.IndexOf('=', StringComparison.Ordinal) is >= 0 and var sign ? (change[..sign], change[(sign + 1)..]) : (change[..^1], null);
        if (value is not null && map.ContainsKey(key) && map[key] != value && !words.Contains("--overwrite")) throw new ArgumentException($"kubectl refuses to change {key} without --overwrite.");
        var others = map.Where(entry => entry.Key != key);
        return EquatableMap.From(value is null ? others : others.Append(KeyValuePair.Create(key, value)));
    }

    /// <summary>The fields that remedies patch; a patch of another one fails the test that uses it.</summary>
    private static ClusterObject Patched(ClusterObject item, JsonObject patch)
    {
        var field = patch.Single();
        return (item, field.Key) switch
        {
            (KongConsumer consumer, "username") => consumer with { Username = $"{field.Value}" },
            (KongConsumer consumer, "credentials") => consumer with { Credentials = [.. field.Value!.AsArray().Select(name => $"{name}")] },
            (KongPlugin plugin, "config") when field.Value is null => plugin with { HasConfig = false, ConfigJson = "{}" },
            (KongPlugin plugin, "instance_name") => plugin with { InstanceName = $"{field.Value}" },
            (Ingress ingress, "spec") => ingress with { ClassName = $"{field.Value!["ingressClassName"]}" },
            (KongCustomEntity entity, "spec") => entity with { Parent = entity.Parent! with { Namespace = $"{field.Value!["parentRef"]!["namespace"]}" } },
            (HttpRoute route, "spec") => route with { Parents = [.. field.Value!["parentRefs"]!.AsArray().Select(parent => new ParentRef(Kinds.Gateway, (string?)parent!["namespace"], $"{parent["name"]}"))] },
            _ => throw new ArgumentException($"The patch {patch.ToJsonString()} of {item.Key} is not known here."),
        };
    }

    [GeneratedRegex("(?:'[^']*'|[^' ])+")]
    private static partial Regex Word();
}
