namespace KongGrantsUI.Access.SignIn;

/// <summary>Keeps a sign-in from sending people to another site.</summary>
public static class ReturnUrls
{
    /// <summary>The path itself where it stays on this site; else <c>/</c>.</summary>
    public static string Safe(string? url) =>
        url is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !url.Any(char.IsControl) && !url.Contains('\\', StringComparison.Ordinal)
            ? url
            : "/";
}
