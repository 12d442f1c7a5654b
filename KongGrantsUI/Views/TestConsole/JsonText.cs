using System.Text.Encodings.Web;
using System.Text.Json;

namespace KongGrantsUI.Views.TestConsole;

internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body, indented where it is JSON; as it came where it is not, or is broken.</summary>
    public static string Pretty(string? body, string contentType)
    {
        if (body is null || !contentType.Contains("json", StringComparison.OrdinalIgnoreCase)) return body ?? "";
        try
        {
            using var document = JsonDocument.Parse(body);
            return JsonSerializer.Serialize(document.RootElement, Indented);
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
