using KongGrantsUI.Analysis;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Plugins;

/// <summary>Every row of semantics 3.5, with the ids given there.</summary>
public sealed class OrderingCasesTests
{
    private const string A = "A{S,aygerim} ee490ed7-0cb7-59f0-802a-365f21120b69";
    private const string R = "R{S,rustem} dd5e3a89-abf9-528c-ac67-f6339a93195c";
    private const string BA = "BA{S} 0cabbf93-aa38-50df-bfb8-d3798895984a";
    private const string EverywhereA = "A{aygerim} e6bbf926-f804-54dc-9241-ed79185a173f";
    private const string WideA = "A{S} 99a5d511-cb2d-5743-b33d-591284495bb8";
    private const string WideR = "R{S} 99a5d511-cb2d-5743-b33d-591284495bb8";
    private static readonly World End = HowTo.Finished;
    private static readonly World Consumers = End.Annotate(HowTo.Httpbin, "httpbin-basic-auth");
    private static readonly World ServiceOnly = End.Annotate(HowTo.Aygerim, null).Annotate(HowTo.Rustem, null);

    public static TheoryData<string, World, string[], bool, int> Cases => new()
    {
        { "01 end state", End, [A, R, BA], false, 0 },
        { "02 consumers first, 1", Consumers.Annotate(HowTo.Rustem, null), [EverywhereA, BA], false, 0 },
        { "03 consumers first, 2", Consumers, [EverywhereA, "R{rustem}", BA], false, 0 },
        { "04 Service first", ServiceOnly, [WideA, WideR, BA], true, 0 },
        { "05 Service then aygerim", End.Annotate(HowTo.Rustem, null), [A, WideR, BA], false, 0 },
        { "Service with A only", ServiceOnly.Annotate(HowTo.Httpbin, "httpbin-basic-auth,rate-limit-aygerim"), [WideA, BA], false, 0 },
        { "13 before plugins exist", End.Without(HowTo.LimitAygerim).Without(HowTo.LimitRustem), [BA], false, 4 },
        { "06 bare names", End.Annotate(HowTo.Aygerim, "rate-limit-aygerim").Annotate(HowTo.Rustem, "rate-limit-rustem"), [WideA, WideR, BA], true, 2 },
        { "07 no grant", End.Without(HowTo.Grant), [WideA, WideR, BA], true, 2 },
        { "08 grant in the wrong namespace", End.Without(HowTo.Grant).Grant(HowTo.Kims, "g", Kinds.KongConsumer, HowTo.Kims), [WideA, WideR, BA], true, 2 },
        { "09 grant for one name", End.Without(HowTo.Grant).Grant(HowTo.Lukas, "g", Kinds.KongConsumer, HowTo.Kims, "rate-limit-aygerim"), [A, WideR, BA], false, 1 },
        { "10 wrong from.kind", End.Without(HowTo.Grant).Grant(HowTo.Lukas, "g", Kinds.KongConsumerGroup, HowTo.Kims), [WideA, WideR, BA], true, 2 },
        { "11 wrong to.group", End.With(WrongToGroup), [WideA, WideR, BA], true, 2 },
        { "12 route not accepted", End.Without(new ObjectKey(Kinds.Gateway, "default", "kong")), [EverywhereA, "R{rustem}"], false, 0 },
        { "14 aygerim deleted", End.Without(HowTo.Aygerim), [WideA, R, BA], false, 0 },
        { "25 consumers lose their class", End.Consumer(HowTo.Kims, "aygerim", "kualalumpur:rate-limit-aygerim", null).Consumer(HowTo.Kims, "rustem", "kualalumpur:rate-limit-rustem", null), [WideA, WideR, BA], true, 0 },
    };

    private static ReferenceGrant WrongToGroup => new()
    {
        Meta = World.Meta(HowTo.Lukas, HowTo.Grant.Name), From = [new GrantFrom(Kinds.KongConsumer, HowTo.Kims)], To = [new GrantTo(new GroupKind("", "KongPlugin"), null)],
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_OfTheOrderingHazard_GivesTheEntitiesOfTheTable(string name, World world, string[] entities, bool rejected, int failures)
    {
        var result = world.Analyse();
        var described = result.Entities.Select(Describe).Order(StringComparer.Ordinal).ToArray();
        var expected = entities.Order(StringComparer.Ordinal).ToArray();
        Assert.True(expected.Length == described.Length && expected.Zip(described).All(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal)), $"{name}: {string.Join("; ", described)}");
        Assert.Equal((rejected, failures), (result.Rejected, result.Failures.Count));
        Assert.Equal(rejected ? 1 : 0, result.Collisions.Count);
    }

    private static string Describe(KongGrantsUI.Analysis.Plugins.PluginEntity entity)
    {
        var plugin = entity.Plugin.Name switch { "rate-limit-aygerim" => "A", "rate-limit-rustem" => "R", _ => "BA" };
        var scope = new[] { entity.Scope.Service is HowTo.KongServiceName ? "S" : entity.Scope.Service, entity.Scope.Consumer }.OfType<string>();
        return $"{plugin}{{{string.Join(',', scope)}}} {entity.Id}";
    }

    [Fact]
    public void Collision_NamesPluginsAndReferrers()
    {
        var collision = Assert.Single(ServiceOnly.Analyse().Collisions);
        Assert.Equal([HowTo.LimitAygerim, HowTo.LimitRustem], collision.Plugins);
        Assert.Equal([HowTo.Httpbin], collision.Referrers);
    }

    [Fact]
    public void Disabled_StillOccupiesItsSlot()
    {
        var plugin = (KongPlugin)ServiceOnly.Snapshot.Find(HowTo.LimitRustem)!;
        Assert.True(ServiceOnly.With(plugin with { Disabled = true }).Analyse().Rejected);
    }

    [Fact]
    public void Entities_AreSortedDescendingByTypeAndScope() => Assert.Equal(
        ["rate-limiting rustem", "rate-limiting aygerim", "basic-auth "],
        End.Analyse().Entities.Select(entity => $"{entity.Type} {entity.Scope.Consumer}"));
}
