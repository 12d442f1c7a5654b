using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>A credential Secret with its values, which only the gateway may hold.</summary>
/// <param name="Name">The Secret.</param>
/// <param name="Type">The credential's type, such as <c>basic-auth</c>.</param>
/// <param name="Values">Decoded data by key.</param>
public sealed record CredentialSecret(NamespacedName Name, string Type, EquatableMap Values)
{
    public string? Value(string key) => Values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    /// <summary>The values stay out of logs and messages.</summary>
    public override string ToString() => $"{Type} credential {Name}";
}
