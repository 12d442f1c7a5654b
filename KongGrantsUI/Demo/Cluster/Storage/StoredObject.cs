using System.Text;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>One version of one object. Nobody changes it: a change stores another.</summary>
public sealed class StoredObject(string @namespace, string name, long version, JsonObject value)
{
    private byte[]? _utf8;

    /// <summary>Empty for cluster-scoped objects.</summary>
    public string Namespace { get; } = @namespace;

    public string Name { get; } = name;

    /// <summary>The resourceVersion.</summary>
    public long Version { get; } = version;

    /// <summary>Shared by every reader; never change it.</summary>
    public JsonObject Value { get; } = value;

    /// <summary>The object as JSON, in its stored version, made once and on first use.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8 ??= Encoding.UTF8.GetBytes(Value.ToJsonString());
}
