using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

internal static class ServiceRules
{
    private const string PortRange = "must be between 1 and 65535, inclusive";

    public static IEnumerable<FieldError> Check(JsonObject item)
    {
        var type = item.Text("spec", "type") ?? "ClusterIP";
        var ports = item.Items("spec", "ports").OfType<JsonObject>().ToList();
        if (type is not ("ClusterIP" or "ExternalName" or "LoadBalancer" or "NodePort"))
            yield return Problem.Unsupported("spec.type", type, "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
        if (type == "ExternalName" && string.IsNullOrEmpty(item.Text("spec", "externalName")))
            yield return Problem.Required("spec.externalName");
        if (type != "ExternalName" && ports.Count == 0 && item.Text("spec", "clusterIP") != "None")
            yield return Problem.Required("spec.ports");
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < ports.Count; index++)
        {
            foreach (var error in Port($"spec.ports[{index}]", ports[index], ports.Count > 1, names))
                yield return error;
        }
    }

    private static IEnumerable<FieldError> Port(string path, JsonObject port, bool needsName, HashSet<string> names)
    {
        var name = port.Text("name") ?? "";
        if (name.Length == 0 && needsName)
            yield return Problem.Required($"{path}.name");
        else if (name.Length > 0 && NameSyntax.Label(name) is { } wrong)
            yield return Problem.Invalid($"{path}.name", name, wrong);
        else if (name.Length > 0 && !names.Add(name))
            yield return Problem.Duplicate($"{path}.name", name);
        if (JsonTypes.Whole(port["port"]) is not (>= 1 and <= 65535))
            yield return Problem.Invalid($"{path}.port", port["port"] ?? 0, PortRange);
        if (port.Text("protocol") is { } protocol and not ("TCP" or "UDP" or "SCTP"))
            yield return Problem.Unsupported($"{path}.protocol", protocol, "SCTP", "TCP", "UDP");
        if (JsonTypes.Whole(port["targetPort"]) is < 1 or > 65535)
            yield return Problem.Invalid($"{path}.targetPort", port["targetPort"], PortRange);
    }
}
