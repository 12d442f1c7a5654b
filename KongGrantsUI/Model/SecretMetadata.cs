namespace KongGrantsUI.Model;

/// <summary>A Secret's metadata. Its data is never kept, so that no value can leak; from a cluster it is not even read.</summary>
public sealed record SecretMetadata : ClusterObject
{
    public override GroupKind Kind => Kinds.Secret;

    /// <summary>The credential's type, such as <c>basic-auth</c>; null where the label is missing.</summary>
    public string? CredentialType => Meta.Label(Names.CredentialLabel);

    /// <summary>
    /// Equal for credentials of one type and one key or username, and of use for nothing else: a hash under a key that this
    /// process alone has. Null where the data was not there to be read, as in a cluster, or the type has nothing unique.
    /// </summary>
    public string? Fingerprint { get; init; }
}
