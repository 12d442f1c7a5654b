using System.Security.Cryptography;
using System.Text;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>
/// Who a credential belongs to, over the whole gateway: namespaces play no role (semantics 5.3). Consumers whose unique
/// keys clash are left out, all of them (4.2).
/// </summary>
public sealed class CredentialIndex
{
    private readonly Dictionary<string, Entry> basic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownConsumer> consumers = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> groups;

    public CredentialIndex(IReadOnlyList<CredentialOwner> owners, CredentialTable table)
    {
        var entries = owners.SelectMany(owner => Entries(owner, table)).ToList();
        var clashes = entries.Where(entry => entry.UniqueKey is not null)
            .GroupBy(entry => (entry.Secret.Type, entry.UniqueKey))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .ToList();
        Conflicts = clashes.Select(Conflict).ToEquatableList();
        var excluded = clashes.Select(entry => entry.Consumer.Source).ToHashSet();
        foreach (var owner in owners)
            if (!excluded.Contains(owner.Consumer.Source)) consumers[owner.Consumer.KongName] = owner.Consumer;
        var usable = entries.Where(entry => !excluded.Contains(entry.Consumer.Source)).ToList();
        foreach (var entry in usable) Add(entry);
        groups = usable.Where(entry => entry.Secret.Type == "acl")
            .ToLookup(entry => entry.Consumer.KongName, entry => entry.Secret.Value("group") ?? "");
    }

    public EquatableList<CredentialConflict> Conflicts { get; }

    /// <summary>The credential of that username and password, or null.</summary>
    public Credential? BasicAuth(string username, string password) =>
        basic.TryGetValue(username, out var entry) && SameText(entry.Secret.Value("password") ?? "", password)
            ? entry.Proven("basicauth_credentials", username, username)
            : null;

    public Credential? KeyAuth(string key) =>
        keys.TryGetValue(key, out var entry) ? entry.Proven("keyauth_credentials", key, null) : null;

    /// <summary>The groups that a consumer's acl credentials put it into.</summary>
    public IEnumerable<string> AclGroups(string consumer) => groups[consumer].Where(group => group.Length > 0);

    /// <summary>A consumer by name or id.</summary>
    public KnownConsumer? Consumer(string nameOrId) =>
        consumers.GetValueOrDefault(nameOrId)
        ?? consumers.Values.FirstOrDefault(consumer => consumer.Id.ToString() == nameOrId);

    private static IEnumerable<Entry> Entries(CredentialOwner owner, CredentialTable table) =>
        owner.Secrets.Select(table.Find).OfType<CredentialSecret>().Select(secret => new Entry(owner.Consumer, secret));

    private static bool SameText(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private static CredentialConflict Conflict(Entry entry) => new(
        new ObjectKey(Kinds.Secret, entry.Secret.Name.Namespace, entry.Secret.Name.Name),
        entry.Consumer.Source,
        $"{entry.Secret.Type} on '{(entry.Secret.Type == "basic-auth" ? "username" : "key")}'");

    private void Add(Entry entry)
    {
        if (entry.UniqueKey is not { } key) return;
        (entry.Secret.Type == "basic-auth" ? basic : keys)[key] = entry;
    }

    private sealed record Entry(KnownConsumer Consumer, CredentialSecret Secret)
    {
        public string? UniqueKey => Secret.Type switch
        {
            "basic-auth" => Secret.Value("username"),
            "key-auth" => Secret.Value("key"),
            _ => null,
        };

        public Credential Proven(string collection, string key, string? identifier)
        {
            var id = KongId.Of(collection, key).ToString();
            return new Credential(id, identifier ?? id, Consumer);
        }
    }
}
