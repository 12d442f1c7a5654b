using System.Text.Json;
using KongGrantsUI.Cluster.Wire;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Recognises Kong's controller by its image.</summary>
internal static class ControllerImage
{
    private const string Name = "kubernetes-ingress-controller";

    /// <summary>The image's tag, such as <c>3.4.1</c>; null where the Deployment does not run the controller.</summary>
    public static string? VersionIn(JsonElement deployment) => deployment.Field("spec").Field("template").Field("spec").Items("containers")
        .Select(container => container.Text("image") ?? "").Select(Version).FirstOrDefault(version => version is not null);

    private static string? Version(string image)
    {
        var plain = image.Split('@')[0];
        var repository = plain[(plain.LastIndexOf('/') + 1)..];
        if (!repository.StartsWith(Name, StringComparison.Ordinal)) return null;
        var colon = repository.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "unknown" : repository[(colon + 1)..];
    }
}
