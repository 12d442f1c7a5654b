using System.Text.Json;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>The header in which a key-auth plugin looks for a key (semantics 5.3).</summary>
internal static class KeyName
{
    public const string Default = "apikey";

    /// <summary>The first of its names: any of them will do.</summary>
    public static string Of(PluginEntity? keyAuth) =>
        keyAuth is not null && EntityConfig.Of(keyAuth) is { } config
        && config.TryGetProperty("key_names", out var names) && names.ValueKind == JsonValueKind.Array
        && names.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } first
        && first.GetString() is { } name && HttpToken.IsToken(name) && !HttpToken.IsForbidden(name) ? name : Default;
}
