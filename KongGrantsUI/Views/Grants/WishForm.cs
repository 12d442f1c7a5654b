using KongGrantsUI.Grants;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>The part of the form about one plugin, as typed.</summary>
public sealed class WishForm
{
    public string Plugin { get; set; } = "";

    /// <summary>For a plugin that is still to be made; empty: leave it to its owner.</summary>
    public string Type { get; set; } = "";
    public string ConfigYaml { get; set; } = "";
    public HashSet<string> Referrers { get; } = new(StringComparer.Ordinal);

    public void Choose(string referrer, bool chosen)
    {
        if (chosen) Referrers.Add(referrer);
        else Referrers.Remove(referrer);
    }

    /// <exception cref="FormatException">The config is not YAML.</exception>
    public AttachWish ToWish(bool exists) => new(
        Plugin.Trim(),
        Referrers.Order(StringComparer.Ordinal).ToEquatableList(),
        exists || string.IsNullOrWhiteSpace(Type) ? null : Type.Trim(),
        exists || string.IsNullOrWhiteSpace(ConfigYaml) ? null : ManifestYaml.Parse(ConfigYaml).ToJsonString());
}
