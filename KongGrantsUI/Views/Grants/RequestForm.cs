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

    /// <summary>How long it is wanted for, as <see cref="DurationText"/> reads it; empty: no end.</summary>
    public string Duration { get; set; } = "";

    /// <summary>The draft, or the sentences that say why there is none yet.</summary>
    public (RequestDraft? Draft, EquatableList<string> Problems) Read(NewRequestView view)
    {
        var (duration, unread) = DurationText.Read(Duration);
        EquatableList<string> first = unread.Length == 0 ? [] : [unread];
        try
        {
            var draft = new RequestDraft
            {
                Namespace = Namespace,
                ToNamespace = (ToNamespace ?? "").Trim(),
                Attach = Wishes.Select(wish => wish.ToWish(view.PluginsOf(ToNamespace).Any(known => known.Name == wish.Plugin.Trim()))).ToEquatableList(),
                Reason = (Reason ?? "").Trim(),
                Duration = duration,
            };
            EquatableList<string> problems = [.. DraftRules.Check(draft).Select(problem => problem.ToString()), .. first];
            return problems.Count == 0 ? (draft, []) : (null, problems);
        }
        catch (FormatException error)
        {
            return (null, [error.Message, .. first]);
        }
    }
}
