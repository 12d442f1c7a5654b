using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Credentials;

/// <summary>A credential chosen by the Secret that holds it; its values stay in the cluster until a call needs them.</summary>
/// <param name="Consumer">The KongConsumer's name in Kong.</param>
/// <param name="Type">Such as basic-auth.</param>
public sealed record PickedCredential(string Consumer, NamespacedName Secret, string Type)
{
    /// <summary>The request for use elsewhere: it says which credential belongs into it, and <see cref="Secrets.Mask"/> in its place.</summary>
    /// <param name="keyName">As in <see cref="CredentialRead.On"/>.</param>
    public CurlRequest AskedFor(CurlRequest request, string keyName) => (Type == "key-auth"
        ? new CredentialRead(null, Secrets.Mask, "") : new CredentialRead(new UserCredential(Consumer, Secrets.Mask), null, "")).On(request, keyName);
}
