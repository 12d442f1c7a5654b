using System.Security.Cryptography;
using System.Text;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>The ids that the controller fills in: UUIDv5 over an entity's name (semantics 3.8).</summary>
public static class KongId
{
    private static readonly Guid Root = new("fd02801f-0957-4a15-a55a-c8d9606f30b5");

    /// <param name="collection">Such as <c>services</c>, <c>routes</c>, <c>consumers</c>.</param>
    /// <param name="name">The entity's name.</param>
    public static Guid Of(string collection, string name) => Derive(Derive(Root, collection), name);

    private static Guid Derive(Guid space, string name)
    {
        byte[] input = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // RFC 9562 defines UUIDv5 over SHA-1; nothing is protected by it.
        var hash = SHA1.HashData(input);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
