using System.Security.Cryptography;
using System.Text;
using KongGrantsUI.Model;

namespace KongGrantsUI.Grants.Rules;

/// <summary>Names derived from a request, so that a step done twice meets its own first result.</summary>
public static class RequestNames
{
    private const int Longest = 253;

    /// <summary><c>pgrev-</c> and the first 10 hexadecimal digits of the SHA-256 of the request's UID.</summary>
    public static string Review(PluginGrantRequest request) => $"pgrev-{Digest(request, 10)}";

    /// <summary>Namespace and name of the request, and 6 digits that keep <c>a/b-c</c> and <c>a-b/c</c> apart.</summary>
    public static string Grant(PluginGrantRequest request)
    {
        var digest = Digest(request, 6);
        var stem = $"{request.Namespace}-{request.Name}";
        if (stem.Length > Longest - digest.Length - 1) stem = stem[..(Longest - digest.Length - 1)];
        return $"{stem.TrimEnd('-', '.')}-{digest}";
    }

    private static string Digest(PluginGrantRequest request, int digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Meta.Uid)))[..digits];
}
