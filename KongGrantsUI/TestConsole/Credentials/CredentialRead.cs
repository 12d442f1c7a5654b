using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Credentials;

/// <summary>A credential, or a sentence why there is none.</summary>
/// <param name="User">For basic-auth.</param>
/// <param name="Key">For key-auth.</param>
public sealed record CredentialRead(UserCredential? User, string? Key, string Refusal)
{
    public static CredentialRead Refuse(Sentence sentence) => new(null, null, T(sentence));

    /// <summary>The request with this credential in the place of any that it had.</summary>
    /// <param name="keyName">The header in which key-auth looks for a key.</param>
    public CurlRequest On(CurlRequest request, string keyName)
    {
        var others = request.Headers.Where(header => !header.Is("Authorization") && !header.Is(keyName));
        return Key is null ? request with { User = User, Headers = [.. others] }
            : request with { User = null, Headers = [.. others, new CurlHeader(keyName, Key) { Secret = true }] };
    }

    public override string ToString() => Refusal.Length > 0 ? Refusal : User is { } user ? user.ToString() : "***";
}
