using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Findings;

/// <summary>Each trap of semantics 2.5 that reaches the cluster, alone in an otherwise finished world.</summary>
public sealed class HowToTrapsTests
{
    private static readonly SecretMetadata RustemSecret = new() { Meta = World.Meta(HowTo.Kims, "rustem-basic-auth") with { Labels = World.Map((Names.CredentialLabel, "basic-auth")) } };
    private static readonly KongConsumer Rustem = (KongConsumer)HowTo.Finished.Snapshot.Find(HowTo.Rustem)!;

    public static TheoryData<int, string, World> Traps => new()
    {
        { 1, "KG002", HowTo.Finished.Without(HowTo.Grant).With(new ReferenceGrant { Meta = World.Meta(HowTo.Kims, "g"), From = [new GrantFrom(Kinds.KongPlugin, HowTo.Lukas)], To = [new GrantTo(Kinds.KongConsumer, null)] }) },
        { 2, "KG003", HowTo.Finished.Without(HowTo.Grant).Grant(HowTo.Kims, "g", Kinds.KongConsumer, HowTo.Kims) },
        { 5, "KG015", HowTo.Finished.With(World.HttpRoute(HowTo.Lukas, "bintang", [World.Rule("/bintang", "httpbin")], null)) },
        { 6, "KG016", HowTo.Finished.With(ExactRoute) },
        { 7, "KG020", HowTo.Finished.With(RustemSecret).With(Rustem with { Credentials = ["rustem-key-auth"] }) },
        { 8, "KG023", HowTo.Finished.With(RustemSecret).Without(HowTo.Rustem).With(Rustem with { Meta = World.Meta("default", "rustem", null, "kong"), Credentials = ["rustem-basic-auth"] }) },
        { 10, "KG006", HowTo.Finished.Without(HowTo.LimitAygerim).Without(HowTo.LimitRustem) },
        { 11, "KG008", HowTo.Finished.Annotate(HowTo.Aygerim, "rate-limit-aygerim") },
        { 12, "KG012", HowTo.Finished.Annotate(HowTo.Httpbin, "httpbin-basic-auth") },
        { 14, "KG024", HowTo.Finished.With((KongPlugin)HowTo.Finished.Snapshot.Find(HowTo.LimitAygerim)! with { Meta = World.Meta(HowTo.Lukas, "rate-limit-aygerim", null, "kong") }) },
        { 15, "KG012", HowTo.Finished.Annotate(HowTo.Httpbin, "httpbin-basic-auth") },
        { 17, "KG025", HowTo.Finished },
    };

    private static HttpRoute ExactRoute => World.HttpRoute(HowTo.Lukas, "bintang", [World.Rule("/bintang", "httpbin") with { Matches = [new HttpRouteMatch { PathType = "Exact", Path = "/bintang" }] }])
        with { Meta = World.Meta(HowTo.Lukas, "bintang") with { Annotations = World.Map((Names.StripPathAnnotation, "true")) } };

    [Theory]
    [MemberData(nameof(Traps))]
    public void Trap_InAFinishedWorld_IsFoundWithALineThatMendsIt(int trap, string code, World world)
    {
        Assert.Contains(world.Analyse().Findings, finding => finding.Code == code && finding.Remedy.Kubectl.StartsWith("kubectl ", StringComparison.Ordinal));
        if (trap != 17) Assert.DoesNotContain(HowTo.Finished.Analyse().Findings, finding => finding.Code == code);
    }

    [Fact]
    public void BareNames_OfBothConsumers_CollideAndSayWhy() =>
        Assert.Subset(
            HowTo.Finished.Annotate(HowTo.Aygerim, "rate-limit-aygerim").Annotate(HowTo.Rustem, "rate-limit-rustem").Analyse().Findings.Select(finding => finding.Code).ToHashSet(),
            new HashSet<string> { "KG008", "KG011", "KG013" });
}
