using KongGrantsUI.Access;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Preflight;

namespace KongGrantsUI.Tests.Views.Preflight;

public sealed class PreflightViewTests
{
    private static readonly ServerState Server = new(new Uri("https://127.0.0.1:6443"), "v1.34.1", "", Kinds.All.Select(kind => new ServedKind(kind, "v1")).ToEquatableList())
    {
        Skew = TimeSpan.FromSeconds(1), Controller = "3.5.0", Rights = Kinds.All.Select(kind => new KindRights(kind, List: true, Watch: true)).ToEquatableList(),
    };

    [Fact]
    public void Preflight_AllThere_Passes()
    {
        var view = PreflightView.Project(Seen.ByAdmin(HowTo.Finished) with { Gateway = new GatewayState { Address = new Uri("http://127.0.0.1:8000") } }, Server);

        Assert.Equal((0, 0), (view.Failed, view.Warned));
        Assert.Contains("Kubernetes v1.34.1", view.Checks[0].Found, StringComparison.Ordinal);
        Assert.NotEmpty(view.Everywhere);
    }

    [Theory]
    [InlineData("KongPlugin", SyncState.NotServed, "The cluster does not serve KongPlugin.", "kubectl apply -k")]
    [InlineData("PluginGrantRequest", SyncState.NotServed, "The cluster does not serve PluginGrantRequest.", "deploy/crds")]
    [InlineData("HTTPRoute", SyncState.Forbidden, "The app's account may not list or watch HTTPRoute.", "--resource=httproutes.gateway.networking.k8s.io")]
    public void Preflight_KindMissing_SaysWhatToDo(string kind, SyncState state, string found, string command)
    {
        var world = HowTo.Finished with
        {
            Snapshot = HowTo.Finished.Snapshot with
            {
                Sync = Kinds.All.Select(item => new KindSync(item, item.Kind == kind ? state : SyncState.Live, World.Now)).ToEquatableList(),
            },
        };

        var check = PreflightView.Project(Seen.ByAdmin(world)).Checks.Single(item => item.Outcome == "error");

        Assert.Equal(found, check.Found);
        Assert.Contains(command, check.Kubectl, StringComparison.Ordinal);
    }

    [Fact]
    public void Preflight_Owner_SeesTheirOwnRightsAlone() =>
        Assert.Equal([HowTo.Kims], PreflightView.Project(Seen.ByKim(HowTo.Finished)).Namespaces.Select(item => item.Name));

    [Fact]
    public void Preflight_NoRights_OwnsNothing() =>
        Assert.Empty(PreflightView.Project(Seen.By(HowTo.Finished, HowToWorld.Kim, AccessMap.Nothing)).Namespaces);

    [Fact]
    public void Preflight_ServerInTrouble_SaysWhatAndHowToMendItAndNoMore()
    {
        var down = new ServerState(null, "", "It is down.", []) { Remedy = "Start it." };

        var checks = PreflightView.Project(Seen.ByAdmin(HowTo.Finished), down).Checks;

        Assert.Equal(new Check("error", "The API server answers", "It is down.", "Start it."), checks[0]);
        Assert.DoesNotContain(checks, check => check.What.Contains("clock", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, "The server's is 40 seconds ahead.")]
    [InlineData(-40, "The server's is 40 seconds behind.")]
    public void Preflight_ClocksApart_SaysByHowMuch(int seconds, string found) =>
        Assert.StartsWith(found, OfServer(Server with { Skew = TimeSpan.FromSeconds(seconds) }, "clock", "warning").Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("3.2.2", "error")]
    [InlineData("3.2.3", "ok")]
    [InlineData("3.4.1-ubi", "ok")]
    [InlineData("nightly", "ok")]
    [InlineData("", "unknown")]
    public void Preflight_Controller_IsJudgedByItsVersion(string version, string outcome) =>
        Assert.NotEmpty(OfServer(Server with { Controller = version, ControllerUnseen = version.Length == 0 ? "It can't be seen." : "" }, "controller is new enough", outcome).Found);

    [Fact]
    public void Preflight_AppMayNotListAKind_NamesItAndTheWaysOut()
    {
        var rights = Server.Rights.Select(item => item.Kind == Kinds.Service ? item with { Watch = false } : item).ToEquatableList();

        var check = OfServer(Server with { Rights = rights }, "app's account", "warning");

        Assert.Equal("Not Service in the whole cluster.", check.Found);
        Assert.Contains("konggrants.dev/watch=true", check.Kubectl, StringComparison.Ordinal);
    }

    [Fact]
    public void Preflight_KindReadInPart_IsAWarningThatNamesOnlyKnownNamespaces()
    {
        var world = HowTo.Finished with
        {
            Snapshot = HowTo.Finished.Snapshot with
            {
                Sync = Kinds.All.Select(item => new KindSync(item, SyncState.Live, World.Now)
                {
                    InPart = item == Kinds.Service, Within = item == Kinds.Service ? [HowTo.Kims, "secret-place"] : [],
                }).ToEquatableList(),
            },
        };

        var check = PreflightView.Project(Seen.ByKim(world)).Checks.Single(item => item.Found.StartsWith("Only in some namespaces", StringComparison.Ordinal));

        Assert.Contains(HowTo.Kims, check.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-place", check.Found, StringComparison.Ordinal);
    }

    private static Check OfServer(ServerState server, string what, string outcome) =>
        PreflightView.Project(Seen.ByAdmin(HowTo.Finished), server).Checks.Single(check => check.What.Contains(what, StringComparison.Ordinal) && check.Outcome == outcome);
}
