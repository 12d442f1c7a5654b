using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json;
using System.Text.RegularExpressions;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Grants.Rules;

/// <summary>What a request must hold before it is worth sending.</summary>
public static partial class DraftRules
{
    /// <summary>A sentence for each thing that is wrong; empty where the draft may be sent.</summary>
    public static EquatableList<Sentence> Check(RequestDraft draft) => Problems(draft).ToEquatableList();

    /// <summary>The draft's own name, or one made from the target and its first plugin that no other request has.</summary>
    public static string NameFor(RequestDraft draft, IEnumerable<PluginGrantRequest> requests)
    {
        if (draft.Name.Length > 0) return draft.Name;
        var taken = requests.Where(request => request.Namespace == draft.Namespace).Select(request => request.Name).ToHashSet(StringComparer.Ordinal);
        var stem = $"{draft.ToNamespace}-{draft.Attach[0].Plugin}";
        if (stem.Length > 240) stem = stem[..240].TrimEnd('-', '.');
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? stem : $"{stem}-{n}").First(name => !taken.Contains(name));
    }

    private static IEnumerable<Sentence> Problems(RequestDraft draft)
    {
        if (draft.Namespace.Length == 0) yield return "Choose the namespace of yours that asks.";
        if (draft.ToNamespace.Length == 0) yield return "Say which namespace the plugins are in.";
        else if (!Label().IsMatch(draft.ToNamespace)) yield return $"“{draft.ToNamespace}” can't be a namespace: use lower-case letters, digits and “-”, at most 63.";
        if (draft.ToNamespace.Length > 0 && draft.ToNamespace == draft.Namespace) yield return "The plugins are in your own namespace, so no grant is needed: name them without a prefix.";
        if (draft.Name.Length > 0 && !Name(draft.Name)) yield return $"“{draft.Name}” can't be a name: use lower-case letters, digits, “-” and “.”.";
        if (draft.Attach.Count == 0) yield return "Name at least one plugin.";
        if (draft.Attach.Count > NarrowGrant.MostNames) yield return $"A grant names at most {NarrowGrant.MostNames:N0} plugins. Ask for the others in a second request.";
        foreach (var twice in draft.Attach.GroupBy(wish => wish.Plugin).Where(group => group.Count() > 1)) yield return $"The plugin “{twice.Key}” is there twice.";
        foreach (var problem in draft.Attach.SelectMany(Problems)) yield return problem;
        if (draft.Duration <= TimeSpan.Zero) yield return "The duration must be longer than nothing. Leave it empty for a grant without an end.";
        if (draft.Reason.Length > 1024) yield return "Say the reason in at most 1,024 characters.";
    }

    private static IEnumerable<Sentence> Problems(AttachWish wish)
    {
        if (!Name(wish.Plugin)) yield return wish.Plugin.Length == 0 ? Of("A plugin has no name.") : Of($"“{wish.Plugin}” can't be a plugin's name: use lower-case letters, digits, “-” and “.”.");
        if (wish.Type is { } type && !Label().IsMatch(type)) yield return $"“{type}” is not a plugin type, such as rate-limiting.";
        if (wish.ConfigJson is { } config && !IsObject(config)) yield return $"The config of “{wish.Plugin}” is not one object of settings.";
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Name(string name) => name.Length <= 253 && Subdomain().IsMatch(name);

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subdomain();
}
