using System.Security.Cryptography;
using System.Text;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>The ids that the controller gives to plugin entities: UUIDv5 over type and scope, so that equal scopes collide (semantics 3.8).</summary>
public static class PluginIds
{
    internal static readonly Guid Root = new("fd02801f-0957-4a15-a55a-c8d9606f30b5");
    private static readonly Guid Plugins = Version5(Root, "plugins");

    public static Guid Of(string type, PluginScope scope) => Version5(Plugins, string.Concat(
    [
        type,
        scope.Service is null ? null : ":service/", scope.Service,
        scope.Route is null ? null : ":route/", scope.Route,
        scope.Consumer is null ? null : ":consumer/", scope.Consumer,
        scope.ConsumerGroup is null ? null : ":consumer_group/", scope.ConsumerGroup,
    ]));

    internal static Guid Version5(Guid @namespace, string name)
    {
        var input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        @namespace.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));
#pragma warning disable CA5350 // RFC 9562 defines version 5 by SHA-1; nothing is protected by it.
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        var id = hash[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
