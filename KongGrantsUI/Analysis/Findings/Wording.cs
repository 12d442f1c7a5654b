using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>How sentences name objects.</summary>
internal static class Wording
{
    private const int Most = 5;

    public static string Of(ObjectKey key) => $"{key.Kind.Kind} {key.NamespacedName}";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>; more than five are counted.</summary>
    public static Sentence List(IEnumerable<Sentence> items)
    {
        var all = items.ToArray();
        if (all.Length > 1) all = [.. all.Distinct()];
        if (all.Length > Most) return $"{Chain(all[..(Most - 1)])} and {all.Length - Most + 1:N0} more";
        return all.Length switch
        {
            0 => Sentence.Empty,
            1 => all[0],
            _ => $"{Chain(all[..^1])} and {all[^1]}",
        };
    }

    public static Sentence List(IEnumerable<string> items) => List(items.Select(Sentence.Verbatim));

    public static Sentence List(IEnumerable<ObjectKey> keys) => List(keys.Select(Of));

    public static Sentence Scope(PluginScope scope) => scope switch
    {
        { Consumer: { } consumer, Service: { } service } => Say.Of($"consumer {consumer} on Kong service {service}"),
        { Consumer: { } consumer, Route: { } route } => Say.Of($"consumer {consumer} on Kong route {route}"),
        { Consumer: { } consumer } => Say.Of($"consumer {consumer} on every service"),
        { ConsumerGroup: { } group, Service: { } service } => Say.Of($"consumer group {group} on Kong service {service}"),
        { ConsumerGroup: { } group, Route: { } route } => Say.Of($"consumer group {group} on Kong route {route}"),
        { ConsumerGroup: { } group } => Say.Of($"consumer group {group} on every service"),
        { Service: { } service } => Say.Of($"Kong service {service}"),
        { Route: { } route } => Say.Of($"Kong route {route}"),
        _ => Say.Of("every service"),
    };

    /// <summary>Sentences one after the other; the empty ones are left out.</summary>
    public static Sentence Join(IEnumerable<Sentence> sentences)
    {
        var all = sentences.Where(sentence => !sentence.IsEmpty).ToArray();
        return all.Length == 0 ? Sentence.Empty : all[1..].Aggregate(all[0], (left, right) => $"{left} {right}");
    }

    private static Sentence Chain(Sentence[] items) => items[1..].Aggregate(items[0], (left, right) => $"{left}, {right}");
}
