using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.RunningConfig;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.TestConsole;

namespace KongGrantsUI.Tests.Views.TestConsole;

public sealed class RunningViewTests
{
    private static readonly RunningPlugin Auth = new("basic-auth", HowTo.KongServiceName, null, null, null, true, "KongPlugin/kualalumpur/httpbin-basic-auth");
    private static readonly RunningPlugin Aygerims = new("rate-limiting", HowTo.KongServiceName, null, "aygerim", null, true, "KongPlugin/kualalumpur/rate-limit-aygerim");
    private static readonly RunningPlugin Rustems = Aygerims with { Consumer = "rustem", Source = "KongPlugin/kualalumpur/rate-limit-rustem" };

    [Fact]
    public void Alike_IsSaidSo()
    {
        var view = RunningView.Make(Seen.ByAdmin(HowTo.Finished), Read(Auth, Aygerims, Rustems));

        Assert.Equal("As foretold: 3 plugins are alike, and there is no other.", view.Summary);
        Assert.Empty(view.Rows);
    }

    [Fact]
    public void Differences_AreNamedEach()
    {
        var view = RunningView.Make(Seen.ByAdmin(HowTo.Finished), Read(Auth with { Enabled = false }, Aygerims, Aygerims with { Consumer = "nur", Source = "" }));

        Assert.Equal(
            [
                new RunningRow("foretold, not running", $"rate-limiting for consumer rustem on service {HowTo.KongServiceName}", "KongPlugin/kualalumpur/rate-limit-rustem"),
                new RunningRow("running, not foretold", $"rate-limiting for consumer nur on service {HowTo.KongServiceName}", "no object of the cluster"),
                new RunningRow("off, foretold as on", $"basic-auth for everybody on service {HowTo.KongServiceName}", "KongPlugin/kualalumpur/httpbin-basic-auth"),
            ],
            view.Rows);
        Assert.StartsWith("1 plugin is alike, 1 missing, 1 not foretold, 1 switched otherwise.", view.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_SaysWhatRuns() => Assert.Contains(
        "what runs is the last good one",
        RunningView.Make(Seen.ByAdmin(HowTo.Finished.Without(HowTo.Grant)), Read(Auth, Aygerims, Rustems)).Summary, StringComparison.Ordinal);

    [Fact]
    public void Owner_OfOneNamespace_SeesNoneOfIt()
    {
        var view = RunningView.Make(Seen.ByKim(HowTo.Finished), Read(Auth, Aygerims, Rustems));

        Assert.False(view.Allowed);
        Assert.Equal(("", "", 0), (view.Summary, view.Problem, view.Rows.Count));
    }

    private static RunningRead Read(params RunningPlugin[] plugins) => new("http://kong:8001/", [.. plugins], "", DateTimeOffset.UnixEpoch);
}
