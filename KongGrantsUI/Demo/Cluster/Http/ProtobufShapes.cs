namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Field numbers from Kubernetes' <c>generated.proto</c> files, for the kinds that are read from protobuf.</summary>
internal static class ProtobufShapes
{
    private static readonly ProtobufShape Metadata = new(
        (1, "name", null), (2, "generateName", null), (3, "namespace", null), (11, "labels", ProtobufShape.Map), (12, "annotations", ProtobufShape.Map));

    private static readonly ProtobufShape ResourceAttributes = new(
        (1, "namespace", null), (2, "verb", null), (3, "group", null), (4, "version", null), (5, "resource", null), (6, "subresource", null), (7, "name", null));

    private static readonly ProtobufShape NonResourceAttributes = new((1, "path", null), (2, "verb", null));

    private static readonly Dictionary<string, ProtobufShape> ByKind = new()
    {
        ["SelfSubjectAccessReview"] = new((2, "spec", new((1, "resourceAttributes", ResourceAttributes), (2, "nonResourceAttributes", NonResourceAttributes)))),
        ["SelfSubjectRulesReview"] = new((2, "spec", new ProtobufShape((1, "namespace", null)))),
        ["SelfSubjectReview"] = new(),
        ["Namespace"] = new((1, "metadata", Metadata)),
        ["ServiceAccount"] = new((1, "metadata", Metadata)),
        ["ConfigMap"] = new((1, "metadata", Metadata), (2, "data", ProtobufShape.Map)),
        ["Secret"] = new((1, "metadata", Metadata), (2, "data", ProtobufShape.BytesMap), (3, "type", null)),
    };

    public static ProtobufShape? Of(string kind) => ByKind.GetValueOrDefault(kind);
}
