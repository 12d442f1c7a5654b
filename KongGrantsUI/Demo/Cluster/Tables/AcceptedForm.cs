using KongGrantsUI.Demo.Cluster.Http;
using Microsoft.Net.Http.Headers;

namespace KongGrantsUI.Demo.Cluster.Tables;

/// <summary>Finds the form asked for in an Accept header: the first one that is served.</summary>
internal static class AcceptedForm
{
    /// <exception cref="ApiException">406 where nothing asked for is served.</exception>
    public static Form Of(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Form.Full;
        foreach (var type in accepted.Where(type => type.MediaType.Value is "application/json" or YamlAnswer.MediaType or "application/*" or "*/*"))
        {
            if (Of(type) is { } form)
                return form;
        }
        throw Failures.NotAcceptable();
    }

    private static Form? Of(MediaTypeHeaderValue type) => Parameter(type, "as") switch
    {
        null => Form.Full,
        "Table" when Parameter(type, "v") == "v1" => Form.Table,
        "PartialObjectMetadata" or "PartialObjectMetadataList" when Parameter(type, "v") == "v1" => Form.PartialMetadata,
        _ => null,
    };

    private static string? Parameter(MediaTypeHeaderValue type, string name) =>
        type.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Value.Value;
}
