using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Tests.Views.Shell;

public sealed class SearchViewTests
{
    [Fact]
    public void Find_Name_PutsTheExactOneFirst()
    {
        var world = HowTo.Finished.Consumer(HowTo.Kims, "aygerim-too");

        Assert.Equal(["aygerim", "aygerim-too"], SearchView.Find(Seen.ByKim(world), "aygerim").Hits.Where(hit => hit.Group == "KongConsumer").Select(hit => hit.Title));
    }

    [Fact]
    public void Find_ForeignObject_IsNotThere()
    {
        Assert.DoesNotContain(SearchView.Find(Seen.ByKim(HowTo.Finished), "bintang").Hits, hit => hit.Title == "bintang");
        Assert.Contains(SearchView.Find(Seen.ByLuka(HowTo.Finished), "bintang").Hits, hit => hit.Title == "bintang");
    }

    [Fact]
    public void Find_SeveralWords_NeedsEach()
    {
        var world = Seen.ByLuka(HowTo.Finished);

        Assert.Equal(["rate-limit-rustem"], SearchView.Find(world, "kongplugin rustem").Hits.Select(hit => hit.Title));
        Assert.Equal(0, SearchView.Find(world, "rustem no-such-word").Total);
    }

    [Fact]
    public void Find_Nothing_OffersPagesAndCommands() => Assert.Equal("Map", SearchView.Find(Seen.ByKim(HowTo.Start), " ").Hits[0].Title);

    [Fact]
    public void Find_Many_ShowsTheBestAndCountsAll()
    {
        var world = Enumerable.Range(0, 40).Aggregate(HowTo.Start, (grown, index) => grown.Consumer(HowTo.Kims, $"many-{index}"));

        var found = SearchView.Find(Seen.ByKim(world), "many-");

        Assert.Equal(SearchView.Most, found.Hits.Count);
        Assert.Equal(40, found.Total);
    }
}
