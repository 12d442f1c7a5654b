using System.Buffers;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>
/// What Kong calls objects of which a user may know nothing: names of its services and routes are made from a route's
/// namespace and name, and a consumer goes by its username. Taken from the objects, not from the sentences.
/// </summary>
internal sealed class KongNames
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \t,;'\"()“”?!");

    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);

    public KongNames(LiveState state, Sight sight)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var asked = AskedNames.Of(state, sight);
        foreach (var route in state.Analysis.KongRoutes) (sight.Whole(route.Source) ? shown : hidden).UnionWith([route.Name, route.Service]);
        foreach (var consumer in state.Analysis.Consumers) (sight.Whole(consumer.Source) || Tells(consumer.Source, consumer.KongName) && (sight.Known(consumer.Source) || asked.Contains(consumer.Source)) ? shown : hidden).Add(consumer.KongName);
        // A route that was left out has a name all the same, but none in the analysis.
        foreach (var route in state.Snapshot.HttpRoutes) (sight.Whole(route.Key) ? shown : hidden).Add($"httproute.{route.Namespace}.{route.Name}");
        hidden.ExceptWith(shown);
    }

    public bool IsEmpty => hidden.Count == 0;

    /// <summary>Whether this word is such a name, or one with the numbers of a rule and a match behind it.</summary>
    public bool Contains(string word)
    {
        while (!hidden.Contains(word))
        {
            var dot = word.LastIndexOf('.');
            if (dot < 0 || word.AsSpan(dot + 1).ContainsAnyExceptInRange('0', '9')) return false;
            word = word[..dot];
        }

        return true;
    }

    /// <summary>Names that are more than one word of a sentence.</summary>
    public IEnumerable<string> Odd => hidden.Where(name => name.AsSpan().ContainsAny(Breaks));

    // A consumer that the user may know of by name, and whose username says no more than that.
    private static bool Tells(ObjectKey consumer, string kongName) => consumer.Name == kongName;
}
