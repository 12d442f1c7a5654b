using System.Text.Json;
using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>The config of a plugin, where the user may see it.</summary>
internal static class EntityConfig
{
    public static JsonElement? Of(PluginEntity entity)
    {
        if (entity.ConfigJson is null) return null;
        try
        {
            using var document = JsonDocument.Parse(entity.ConfigJson);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
