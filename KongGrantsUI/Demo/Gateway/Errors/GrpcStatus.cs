using System.Globalization;

namespace KongGrantsUI.Demo.Gateway.Errors;

/// <summary>How Kong tells gRPC clients of an error: by headers, beside the HTTP status and without a body (semantics 5.2).</summary>
/// <param name="Code">The gRPC status, 0 to 16.</param>
/// <param name="Name">Its name, as Kong writes it.</param>
internal readonly record struct GrpcStatus(int Code, string Name)
{
    /// <summary>The status for an HTTP status; one that has no own is as 500, 400 or 200 by its hundreds.</summary>
    public static GrpcStatus Of(int http) => http switch
    {
        401 => new(16, "Unauthenticated"),
        403 => new(7, "PermissionDenied"),
        404 => new(5, "NotFound"),
        409 => new(6, "AlreadyExists"),
        429 => new(8, "ResourceExhausted"),
        499 => new(1, "Canceled"),
        501 => new(12, "Unimplemented"),
        503 => new(14, "Unavailable"),
        504 => new(4, "DeadlineExceeded"),
        >= 500 => new(13, "Internal"),
        >= 400 => new(3, "InvalidArgument"),
        >= 200 and < 300 => new(0, "OK"),
        _ => new(2, "Unknown"),
    };

    public void Write(IHeaderDictionary headers)
    {
        headers["grpc-status"] = Code.ToString(CultureInfo.InvariantCulture);
        headers["grpc-message"] = Name;
    }
}
