using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>Every Secret at one moment; the credentials among them have a type.</summary>
public sealed class CredentialTable(IEnumerable<CredentialSecret> secrets) : IEquatable<CredentialTable>
{
    public static readonly CredentialTable Empty = new([]);

    private readonly Dictionary<NamespacedName, CredentialSecret> rows = secrets.ToDictionary(secret => secret.Name);

    public int Count => rows.Count;

    public CredentialSecret? Find(NamespacedName name) => rows.GetValueOrDefault(name);

    public bool Equals(CredentialTable? other) =>
        other is not null && rows.Count == other.rows.Count && rows.Values.All(secret => secret.Equals(other.Find(secret.Name)));

    public override bool Equals(object? obj) => Equals(obj as CredentialTable);

    public override int GetHashCode() => rows.Count;
}
