using System.Reflection;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using YamlDotNet.Core;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>The worlds that the embedded cluster can start with, from the YAML files of <c>Demo/Scenarios</c> and <c>deploy/crds</c>,
/// of <see cref="LargeWorld"/> and of <see cref="CrowdedWorld"/>.</summary>
public static class Scenarios
{
    private const string Folder = "Demo/Scenarios/";

    private static readonly Dictionary<string, string[]> Files = new()
    {
        ["empty"] = ["base.yaml"],
        ["start"] = ["base.yaml", "start.yaml"],
        ["finished"] = ["base.yaml", "start.yaml", "finished.yaml"],
        ["large"] = ["base.yaml", "start.yaml"],
        ["huge"] = ["base.yaml", "start.yaml"],
        ["crowded"] = ["base.yaml", "start.yaml"],
    };

    private static readonly Dictionary<string, Func<IEnumerable<JsonObject>>> Made = new()
    {
        ["large"] = () => new LargeWorld().Objects(),
        ["huge"] = () => new LargeWorld(LargeWorld.MostPairs).Objects(),
        ["crowded"] = CrowdedWorld.Objects,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Files.Keys];

    /// <summary>The scenario's objects, in the order in which they are to be made; of namesakes the later one counts.</summary>
    /// <exception cref="ArgumentException">There is no such scenario; the message lists those that there are.</exception>
    public static IReadOnlyList<JsonObject> Load(string name)
    {
        if (!Files.TryGetValue(name, out var files))
            throw new ArgumentException($"There is no scenario '{name}'. Set Demo:Scenario to one of: {string.Join(", ", Names)}.");
        return [.. Definitions().Concat(files.Select(file => Folder + file)).SelectMany(Objects), .. Made.TryGetValue(name, out var make) ? make() : []];
    }

    private static IEnumerable<string> Definitions() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(file => file.StartsWith("deploy/crds/", StringComparison.Ordinal)).Order();

    private static IEnumerable<JsonObject> Objects(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The scenario file {file} is not in the app.");
        using var reader = new StreamReader(stream);
        try
        {
            return YamlDocuments.Parse(reader.ReadToEnd()).OfType<JsonObject>().ToList();
        }
        catch (YamlException error)
        {
            throw new InvalidOperationException($"{file}, line {error.Start.Line}: {error.Message}", error);
        }
    }
}
