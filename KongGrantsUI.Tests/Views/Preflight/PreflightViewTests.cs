using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Preflight;

namespace KongGrantsUI.Tests.Views.Preflight;

public sealed class PreflightViewTests
{
    [Fact]
    public void Preflight_AllThere_Passes()
    {
        var view = PreflightView.Project(Seen.ByAdmin(HowTo.Finished));

        Assert.Equal((0, 0), (view.Failed, view.Warned));
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
}
