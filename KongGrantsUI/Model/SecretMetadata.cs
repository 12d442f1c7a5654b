namespace KongGrantsUI.Model;

/// <summary>A Secret's metadata. Its data is never read, so that no value can leak.</summary>
public sealed record SecretMetadata : ClusterObject
{
    public override GroupKind Kind => Kinds.Secret;

    /// <summary>The credential's type, such as <c>basic-auth</c>; null where the label is missing.</summary>
    public string? CredentialType => Meta.Label(Names.CredentialLabel);
}
