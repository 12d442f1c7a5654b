using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Model;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>Completes a plugin's config with what lies in Secrets: configFrom and configPatches (semantics 4.1).</summary>
internal static class PluginSecrets
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
    private static readonly ISerializer Json = new SerializerBuilder().JsonCompatible().Build();

    /// <summary>The whole config as compact JSON.</summary>
    /// <exception cref="PluginSecretException">A Secret, its key, or a sensible value is missing.</exception>
    public static string Config(KongPlugin plugin, CredentialTable secrets)
    {
        var config = plugin.ConfigFrom is { } whole ? Parse(Value(plugin, whole, secrets), whole) : JsonNode.Parse(plugin.ConfigJson);
        foreach (var patch in plugin.ConfigPatches)
            config = JsonPointer.Add(config ?? new JsonObject(), patch.Path, Patch(Value(plugin, patch.ValueFrom, secrets), patch));
        return (config ?? new JsonObject()).ToJsonString();
    }

    private static string Value(KongPlugin plugin, SecretKeyRef reference, CredentialTable secrets)
    {
        var name = new NamespacedName(plugin.ClusterScoped ? reference.Namespace ?? "" : plugin.Namespace, reference.Name);
        var secret = secrets.Find(name) ?? throw new PluginSecretException($"Failed to fetch secret: Secret {name} not found");
        return secret.Values.GetValueOrDefault(reference.Key) ?? throw new PluginSecretException($"no key '{reference.Key}' in secret '{name}'");
    }

    /// <summary>JSON first, then YAML; either must be an object.</summary>
    private static JsonObject Parse(string text, SecretKeyRef reference)
    {
        try
        {
            return (Read(text) ?? JsonNode.Parse(Json.Serialize(Yaml.Deserialize<object?>(text) ?? new object()))) as JsonObject
                ?? throw new PluginSecretException($"key '{reference.Key}' in secret '{reference.Name}' contains neither valid JSON nor valid YAML");
        }
        catch (Exception error) when (error is YamlException or JsonException)
        {
            throw new PluginSecretException($"key '{reference.Key}' in secret '{reference.Name}' contains neither valid JSON nor valid YAML");
        }
    }

    private static JsonNode? Patch(string text, ConfigPatch patch)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new PluginSecretException($"config patch at '{patch.Path}': key '{patch.ValueFrom.Key}' in secret '{patch.ValueFrom.Name}' is not valid JSON");
        }
    }

    private static JsonNode? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
