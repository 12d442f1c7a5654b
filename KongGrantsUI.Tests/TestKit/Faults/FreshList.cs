using System.Text.Json;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Contract;

namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>What the server has now: every kind listed in one piece, without proxy and without the app's reader.</summary>
internal sealed class FreshList
{
    private readonly Dictionary<ObjectKey, string> objects = [];

    public static async Task<FreshList> ReadAsync(ApiUnderTest api, IEnumerable<ResourceKind> kinds)
    {
        var fresh = new FreshList();
        foreach (var kind in kinds) await fresh.ReadAsync(api, kind);
        return fresh;
    }

    /// <summary>One sentence for each object that a snapshot lacks, has too many, or has otherwise.</summary>
    public IReadOnlyList<string> DifferencesTo(ClusterSnapshot snapshot)
    {
        var kept = snapshot.Objects().ToDictionary(item => item.Key, Text);
        return
        [
            .. objects.Where(item => !kept.ContainsKey(item.Key)).Select(item => $"missing: {item.Key}"),
            .. kept.Where(item => !objects.ContainsKey(item.Key)).Select(item => $"gone from the server: {item.Key}"),
            .. objects.Where(item => kept.TryGetValue(item.Key, out var text) && text != item.Value).Select(item => $"kept: {kept[item.Key]}\n  on the server: {item.Value}"),
        ];
    }

    // The list has Secrets with their data; the app asks for their metadata alone, and so may know nothing of it.
    private static ClusterObject AsRead(ClusterObject item) => item is SecretMetadata secret ? secret with { Fingerprint = null } : item;

    private static string Text(ClusterObject item) => JsonSerializer.Serialize(item, item.GetType());

    private async Task ReadAsync(ApiUnderTest api, ResourceKind kind)
    {
        foreach (var version in kind.Versions)
        {
            var path = kind.Path(version);
            var answer = await api.SendAsync("admin", "GET", $"/{path}");
            if (answer.Code == 404) continue;
            Assert.True(answer.Code == 200, $"{path}: {answer.Code} {answer.Text}");
            using var list = JsonDocument.Parse(answer.Text);
            foreach (var item in list.RootElement.GetProperty("items").EnumerateArray())
                if (WireMapper.Map(item, kind.Kind).Object is { } mapped) objects[mapped.Key] = Text(AsRead(mapped));
            return;
        }
    }
}
