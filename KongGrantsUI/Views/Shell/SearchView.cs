using KongGrantsUI.Access;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Shell;

/// <summary>The answers to a search over pages, commands and every object that the user may see. Pure.</summary>
/// <param name="Hits">The best ones, best first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record SearchView(EquatableList<SearchHit> Hits, int Total)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 12;

    private static EquatableList<SearchHit> Places() => EquatableList.Of(
        new SearchHit(T("Page"), T("Map"), T("Which plugins reach which objects"), "/"),
        new SearchHit(T("Page"), T("Namespaces"), T("Who uses my plugins, whose plugins shape my consumers"), "/namespaces"),
        new SearchHit(T("Page"), T("Plugins"), T("Every plugin, and which of them runs for whom"), "/plugins"),
        new SearchHit(T("Page"), T("Consumers"), T("Who calls, and what acts on them"), "/consumers"),
        new SearchHit(T("Page"), T("Grants"), T("Requests, grants and what waits for you"), "/grants"),
        new SearchHit(T("Page"), T("Findings"), T("What is refused, ineffective or dangerous"), "/findings"),
        new SearchHit(T("Page"), T("Console"), T("Send a request and watch the limits"), "/console"),
        new SearchHit(T("Page"), T("Activity"), T("Events and changes"), "/activity"),
        new SearchHit(T("Page"), T("Preflight"), T("What the app and you need, and have"), "/preflight"),
        new SearchHit(T("Page"), T("Status"), T("The server, the gateway, and how fresh each kind is"), "/status"),
        new SearchHit(T("Command"), T("Ask for plugins"), T("Request a grant of another namespace"), "/grants/new"),
        new SearchHit(T("Command"), T("Show my findings"), T("Only what you can mend"), "/findings?show=mine"),
        new SearchHit(T("Command"), T("Effective plugins"), T("Route by consumer: winner and losers"), "/plugins/matrix"),
        new SearchHit(T("Command"), T("Keyboard shortcuts"), "", "", "shortcuts"),
        new SearchHit(T("Command"), T("Sign out"), T("Or choose somebody else"), "/signout"));

    public static SearchView Find(VisibleWorld world, string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var places = Places();
        if (words.Length == 0) return new SearchView(places.Take(Most).ToEquatableList(), places.Count);
        var found = places.Select(hit => (Hit: hit, Rank: Rank(hit.Title, hit.Detail, words)))
            .Concat(world.Snapshot.Objects().Where(item => item is not EventObject).Select(item => Ranked(item, words)))
            .Where(item => item.Rank > 0).ToArray();
        return new SearchView(
            found.OrderByDescending(item => item.Rank).ThenBy(item => item.Hit.Title.Length).ThenBy(item => item.Hit.Title, StringComparer.Ordinal)
                .Take(Most).Select(item => item.Hit).ToEquatableList(),
            found.Length);
    }

    private static (SearchHit Hit, int Rank) Ranked(ClusterObject item, string[] words)
    {
        var where = item.Kind == Kinds.KongPlugin && item is KongPlugin { Type.Length: > 0 } plugin ? $"{item.Namespace} · {plugin.Type}" : item.Namespace;
        var rank = Rank(item.Name, $"{item.Kind.Kind} {where}", words);
        return (rank == 0 ? null! : new SearchHit(item.Kind.Kind, item.Name, where, ObjectLink.To(item.Key).Url), rank);
    }

    /// <summary>0: a word is missing. A name counts for more than what stands beside it, and its beginning for more than its middle.</summary>
    private static int Rank(string name, string beside, string[] words)
    {
        var rank = 0;
        foreach (var word in words)
        {
            var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) rank += at > 0 ? 4 : name.Length == word.Length ? 16 : 8;
            else if (beside.Contains(word, StringComparison.OrdinalIgnoreCase)) rank += 1;
            else return 0;
        }

        return rank;
    }
}
