using System.Runtime.InteropServices;
using System.Text.Json;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Maps one object of a list or a watch. Whatever is wrong with it costs that object alone.</summary>
internal sealed class ObjectReader(GroupKind kind, int limit)
{
    /// <summary>The API server itself reads JSON 10,000 levels deep: one such object must not hide its neighbours.</summary>
    public static readonly JsonDocumentOptions Json = new() { MaxDepth = 12_000 };

    public MapResult Read(JsonElement item)
    {
        var size = JsonMarshal.GetRawUtf8Value(item).Length;
        if (size > limit) return new MapResult(null, $"It is {size / 1024} KiB of JSON, and more than {limit / 1024} KiB of one object are not read.");
        try
        {
            return WireMapper.Map(item, kind);
        }
#pragma warning disable CA1031 // No object that anybody can write may stop the watch for everybody.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            return new MapResult(null, $"Its JSON is not as expected: {broken.Message}");
        }
    }

    /// <summary>Which object it is; null where it has no name.</summary>
    public ObjectKey? KeyOf(JsonElement item)
    {
        var meta = item.Field("metadata");
        if (meta.Text("name") is not { Length: > 0 } name) return null;
        var namespaced = ResourceKind.Find(kind)?.Namespaced ?? true;
        return new ObjectKey(kind, namespaced ? meta.Text("namespace") ?? "" : "", name);
    }
}
