namespace KongGrantsUI.Model;

/// <summary>What the types of credentials have that must be unique in the whole gateway (semantics 4.2).</summary>
public static class CredentialTypes
{
    /// <returns>The Secret's field, such as <c>username</c>; null where nothing has to be unique.</returns>
    public static string? UniqueField(string? type) => type switch
    {
        "basic-auth" or "hmac-auth" => "username",
        "key-auth" or "jwt" => "key",
        "oauth2" => "client_id",
        _ => null,
    };
}
