using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>Header changes as the transformers write them: <c>name</c> or <c>name:value</c>, done in the order of the members.</summary>
public sealed record HeaderEdits
{
    public EquatableList<string> Remove { get; init; } = [];
    public EquatableList<KeyValuePair<string, string>> Rename { get; init; } = [];
    public EquatableList<KeyValuePair<string, string>> Replace { get; init; } = [];
    public EquatableList<KeyValuePair<string, string>> Add { get; init; } = [];
    public EquatableList<KeyValuePair<string, string>> Append { get; init; } = [];

    /// <exception cref="PluginConfigException">An entry lacks its value.</exception>
    public static HeaderEdits Read(PluginSettings settings) => new()
    {
        Remove = settings.Record("remove").Texts("headers"),
        Rename = Pairs(settings, "rename"),
        Replace = Pairs(settings, "replace"),
        Add = Pairs(settings, "add"),
        Append = Pairs(settings, "append"),
    };

    public void Apply(IHeaderDictionary headers)
    {
        foreach (var name in Remove) headers.Remove(name);
        foreach (var (name, value) in Rename)
            if (headers.Remove(name, out var values)) headers[value] = values;
        foreach (var (name, value) in Replace)
            if (headers.ContainsKey(name)) headers[name] = value;
        foreach (var (name, value) in Add) headers.TryAdd(name, value);
        foreach (var (name, value) in Append) headers.Append(name, value);
    }

    private static EquatableList<KeyValuePair<string, string>> Pairs(PluginSettings settings, string action) =>
        settings.Record(action).Texts("headers").Select(entry => Pair(action, entry)).ToEquatableList();

    private static KeyValuePair<string, string> Pair(string action, string entry)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new KeyValuePair<string, string>(entry[..colon].Trim(), entry[(colon + 1)..].Trim())
            : throw new PluginConfigException($"config.{action}.headers: invalid value: {entry}");
    }
}
