using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Reads Secrets without keeping a value: of a manifest's credential only a fingerprint stays.</summary>
internal static class SecretMapper
{
    private static readonly byte[] ProcessKey = RandomNumberGenerator.GetBytes(32);

    public static ClusterObject Secret(ObjectMeta meta, JsonElement item)
    {
        var secret = new SecretMetadata { Meta = meta };
        return CredentialTypes.UniqueField(secret.CredentialType) is { } field && Value(item, field) is { Length: > 0 } value
            ? secret with { Fingerprint = Convert.ToHexString(HMACSHA256.HashData(ProcessKey, value)) }
            : secret;
    }

    // As the API server merges them: stringData wins.
    private static byte[]? Value(JsonElement item, string field)
    {
        if (item.Field("stringData").Text(field) is { } text) return Encoding.UTF8.GetBytes(text);
        return item.Field("data").Field(field) is { ValueKind: JsonValueKind.String } data && data.TryGetBytesFromBase64(out var bytes) ? bytes : null;
    }
}
