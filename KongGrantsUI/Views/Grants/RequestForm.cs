using KongGrantsUI.Grants;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>The form for a new request, as typed.</summary>
public sealed class RequestForm
{
    public string Namespace { get; set; } = "";
    public string ToNamespace { get; set; } = "";
    public List<WishForm> Wishes { get; } = [new()];
    public string Reason { get; set; } = "";

    /// <summary>1 to 3650; null: no end.</summary>
    public int? Days { get; set; }

    /// <summary>The draft, or the sentences that say why there is none yet.</summary>
    public (RequestDraft? Draft, EquatableList<string> Problems) Read(NewRequestView view)
    {
        try
        {
            var draft = new RequestDraft
            {
                Namespace = Namespace,
                ToNamespace = (ToNamespace ?? "").Trim(),
                Attach = Wishes.Select(wish => wish.ToWish(view.PluginsOf(ToNamespace).Any(known => known.Name == wish.Plugin.Trim()))).ToEquatableList(),
                Reason = (Reason ?? "").Trim(),
                Duration = Days is { } days ? TimeSpan.FromDays(Math.Clamp(days, -1, 3650)) : null,
            };
            var problems = DraftRules.Check(draft);
            return problems.Count == 0 ? (draft, []) : (null, problems);
        }
        catch (FormatException error)
        {
            return (null, [error.Message]);
        }
    }
}
