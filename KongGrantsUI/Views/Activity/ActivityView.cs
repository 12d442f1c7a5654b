using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Grants;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Activity;

/// <summary>Events, decisions and changes, the newest first. Pure.</summary>
public sealed record ActivityView(PageFrame Frame, EquatableList<ActivityEntry> Entries, int Matching, int Total)
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 150;

    /// <param name="sort">event, change or decision; empty: all.</param>
    /// <param name="words">All of them must occur.</param>
    public static ActivityView Project(VisibleWorld world, SeenChanges changes, string sort, string words)
    {
        var all = changes.Entries
            .Concat(world.Snapshot.Events.Select(Entry))
            .Concat(world.Snapshot.Reviews.Select(Entry))
            .Concat(world.Snapshot.Requests.Select(Entry)).ToArray();
        var found = all.Where(item => (sort.Length == 0 || item.Sort == sort) && Has(item, words)).OrderByDescending(item => item.At).ToArray();
        return new ActivityView(PageFrame.Of(world), found.Take(Most).ToEquatableList(), found.Length, all.Length);
    }

    private static bool Has(ActivityEntry item, string words) => SearchWords.Occur(words, item.Text, item.Title, item.About.Text);

    private static ActivityEntry Entry(EventObject item) => new(
        item.LastSeen ?? item.Meta.CreatedAt, "event", item.Type == "Warning" ? "warning" : "info", item.Reason, item.Message, ObjectLink.To(item.Regarding))
    {
        Count = item.Count,
    };

    private static ActivityEntry Entry(PluginGrantReview review) => new(
        review.Meta.CreatedAt, "decision", review.Decision == "Denied" ? "warning" : "info", Decision(review.Decision),
        review.Comment.Length > 0 ? review.Comment : T($"The request of {review.RequestNamespace} was answered by {review.Namespace}."),
        Link(new ObjectKey(Kinds.PluginGrantRequest, review.RequestNamespace, review.RequestName)));

    private static ActivityEntry Entry(PluginGrantRequest request) => new(
        request.Meta.CreatedAt, "decision", "info", T("Asked"), T($"{request.Namespace} asks {request.ToNamespace} for the use of plugins. {request.Reason}"),
        Link(request.Key));

    private static string Decision(string decision) => decision switch
    {
        "Approved" => T("Approved"),
        "Denied" => T("Denied"),
        "Revoked" => T("Revoked"),
        _ => decision,
    };

    private static ObjectLink Link(ObjectKey request) => new(request.ToString(), RequestUrls.For(request));
}
