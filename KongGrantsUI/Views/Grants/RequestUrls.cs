using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>Where the pages of requests are.</summary>
public static class RequestUrls
{
    public const string List = "/grants";
    public const string New = "/grants/new";

    public static string For(ObjectKey request) => $"{List}/{Uri.EscapeDataString(request.Namespace)}/{Uri.EscapeDataString(request.Name)}";
}
