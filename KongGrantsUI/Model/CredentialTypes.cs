namespace KongGrantsUI.Model;

/// <summary>The types of credentials, and what must be unique in the whole gateway (semantics 4.2, 4.4).</summary>
public static class CredentialTypes
{
    /// <summary>Those that the controller makes credentials of (semantics 4.4).</summary>
    public static readonly EquatableList<string> All = EquatableList.Of("basic-auth", "key-auth", "hmac-auth", "jwt", "oauth2", "acl", "mtls-auth");

    /// <summary>Whether the controller takes it; konnect it passes over without a word.</summary>
    public static bool IsKnown(string? type) => type == "konnect" || All.Contains(type!);

    /// <returns>The Secret's field, such as <c>username</c>; null where nothing has to be unique.</returns>
    public static string? UniqueField(string? type) => type switch
    {
        "basic-auth" or "hmac-auth" => "username",
        "key-auth" or "jwt" => "key",
        "oauth2" => "client_id",
        _ => null,
    };
}
