using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Kinds;

namespace KongGrantsUI.Demo.Cluster.Discovery;

/// <summary>The version 2 document as kubectl reads it: a protobuf message of the gnostic schema, encoded by hand.</summary>
internal static class OpenApiProtobuf
{
    public const string MediaType = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

    private const int DocumentSwagger = 1;
    private const int DocumentInfo = 2;
    private const int DocumentPaths = 8;
    private const int PathsPath = 2;
    private const int PathItemPatch = 8;
    private const int OperationParameters = 8;
    private const int OperationExtension = 13;
    private const int AnyYaml = 2;
    private const int QueryParameter = 3;
    private const int ParameterIn = 2;
    private const int ParameterName = 4;

    /// <summary>The encoded document.</summary>
    public static byte[] Document { get; } =
    [
        .. Text(DocumentSwagger, "2.0"),
        .. Field(DocumentInfo, [.. Text(1, "Kubernetes"), .. Text(2, "v1.32.0")]),
        .. Field(DocumentPaths, [.. OpenApiDocuments.Served.SelectMany(served => Field(PathsPath, Named(served.Path, PathItem(served.Kind, served.Version))))]),
    ];

    private static byte[] PathItem(KindInfo kind, string version) => Field(PathItemPatch,
    [
        .. OpenApiDocuments.Parameters.SelectMany(Parameter),
        .. Field(OperationExtension, Named(OpenApiDocuments.Extension, Text(AnyYaml, GroupVersionKind(kind, version)))),
    ]);

    // ParametersItem { parameter { non_body_parameter { query_parameter_sub_schema } } }
    private static byte[] Parameter(string name) =>
        Field(OperationParameters, Field(1, Field(2, Field(QueryParameter, [.. Text(ParameterIn, "query"), .. Text(ParameterName, name)]))));

    private static string GroupVersionKind(KindInfo kind, string version) =>
        new JsonObject { ["group"] = kind.Group, ["version"] = version, ["kind"] = kind.Kind }.ToJsonString();

    private static byte[] Named(string name, byte[] value) => [.. Text(1, name), .. Field(2, value)];

    private static byte[] Text(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] content) => [.. VarInt((number << 3) | 2), .. VarInt(content.Length), .. content];

    private static IEnumerable<byte> VarInt(int value)
    {
        for (; value > 0x7f; value >>= 7)
            yield return (byte)((value & 0x7f) | 0x80);
        yield return (byte)value;
    }
}
