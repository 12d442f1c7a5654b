using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

internal static class IngressRules
{
    public static IEnumerable<FieldError> Check(JsonObject item)
    {
        var backend = item.At("spec", "defaultBackend");
        if (backend is null && !item.Items("spec", "rules").Any())
            return [Problem.Invalid("spec", null, "either `defaultBackend` or `rules` must be specified")];
        return
        [
            .. backend is null ? [] : Backend("spec.defaultBackend", backend),
            .. FieldPath.Holders(item, "spec.rules[].http.paths").SelectMany(place => Paths(place.Path, place.Holder)),
            .. FieldPath.Holders(item, "spec.rules[].http.paths[].path").SelectMany(place => Path(place.Path, place.Holder)),
        ];
    }

    private static IEnumerable<FieldError> Paths(string path, JsonObject http)
    {
        if (!http.Items("paths").Any())
            yield return Problem.Required($"{path}.paths");
    }

    private static IEnumerable<FieldError> Path(string path, JsonObject entry)
    {
        var (type, value) = (entry.Text("pathType") ?? "", entry.Text("path") ?? "");
        if (type.Length == 0)
            yield return Problem.Required($"{path}.pathType", "pathType must be specified");
        else if (type is not ("Exact" or "ImplementationSpecific" or "Prefix"))
            yield return Problem.Unsupported($"{path}.pathType", type, "Exact", "ImplementationSpecific", "Prefix");
        else if (!value.StartsWith('/') && (type != "ImplementationSpecific" || value.Length > 0))
            yield return Problem.Invalid($"{path}.path", value, "must be an absolute path");
        foreach (var error in Backend($"{path}.backend", entry["backend"]))
            yield return error;
    }

    private static IEnumerable<FieldError> Backend(string path, JsonNode? backend)
    {
        if (backend.At("resource") is not null && backend.At("service") is not null)
            yield return Problem.Invalid(path, "", "cannot set both resource and service backends");
        if (backend.At("resource") is not null)
            yield break;
        if (string.IsNullOrEmpty(backend.Text("service", "name")))
            yield return Problem.Required($"{path}.service.name");
        var (number, name) = (backend.At("service", "port", "number"), backend.Text("service", "port", "name") ?? "");
        if (number is null && name.Length == 0)
            yield return Problem.Required($"{path}.service.port", "port name or number is required");
        else if (number is not null && name.Length > 0)
            yield return Problem.Invalid($"{path}.service.port", "", "cannot set both port name & port number");
        else if (number is not null && JsonTypes.Whole(number) is not (>= 1 and <= 65535))
            yield return Problem.Invalid($"{path}.service.port.number", number, "must be between 1 and 65535, inclusive");
    }
}
