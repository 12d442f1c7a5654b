using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Grants;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Hosting;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using Microsoft.Extensions.DependencyInjection;

namespace KongGrantsUI.Tests.Contract;

/// <summary>The app on a real API server: it watches, and the two owners shake hands, each write with their own rights.</summary>
public sealed class RealHandshakeTests(RealApi api) : IClassFixture<RealApi>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly UserIdentity Kim = new("kim", ["system:authenticated"], "Kim");
    private static readonly UserIdentity Luka = new("luka", ["system:authenticated"], "Luka");

    [Fact]
    public async Task Handshake_OnARealApiServer_GrantsLeadsAndRevokes()
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        await using var app = await AppHost.StartAsync(
            ["--Cluster:Mode=Kubeconfig", $"--Cluster:Kubeconfig={api.KubeconfigPath}", "--Cluster:Context=admin", "--Ui:Port=0", "--Logging:LogLevel:Default=Warning"]);
        var (grants, live) = (app.Services.GetRequiredService<GrantService>(), app.Services.GetRequiredService<ILiveFeed>());
        await UntilAsync(live, state => state.Snapshot.IsSynced && state.Snapshot.Consumers.Count == 2);

        var request = await AskAsync(grants);
        await UntilAsync(live, state => state.Snapshot.Find(request) is not null);
        var notHers = await grants.ApproveAsync(Kim, request, Approval, TestContext.Current.CancellationToken);
        var approved = await grants.ApproveAsync(Luka, request, Approval, TestContext.Current.CancellationToken);
        Assert.True(approved.Succeeded, approved.Message.English);
        await UntilAsync(live, state => state.Snapshot.Reviews.Count == 1 && state.Snapshot.ReferenceGrants.Count == 1);
        await DoStepsAsync(app.Services, live, request, state => state.Analysis.Entities.Count(entity => entity.Type == "rate-limiting") == 1);

        Assert.False(notHers.Succeeded);
        Assert.Contains("is forbidden: User \"kim\" cannot create resource \"referencegrants\" in API group \"gateway.networking.k8s.io\" in the namespace \"kualalumpur\"", notHers.Message.English, StringComparison.Ordinal);
        var revoked = await grants.RevokeAsync(Luka, request, new RevokeDecision(RevokeWay.StepByStep, "over"), TestContext.Current.CancellationToken);
        Assert.True(revoked.Succeeded, revoked.Message.English);
        await DoStepsAsync(app.Services, live, request, state => state.Snapshot.ReferenceGrants.Count == 0);
        Assert.DoesNotContain(live.Current.Analysis.Entities, entity => entity.Type == "rate-limiting");
    }

    private static ApproveDecision Approval => new("", null, [new AttachTarget(Kinds.Service, "httpbin")]);

    private static async Task<ObjectKey> AskAsync(GrantService grants)
    {
        var draft = new RequestDraft
        {
            Namespace = "qyzylorda", ToNamespace = "kualalumpur", Reason = "limits", Attach = [new AttachWish("rate-limit-aygerim", ["aygerim"], "rate-limiting", """{"minute":10,"policy":"local"}""")],
        };
        var made = await grants.CreateRequestAsync(Kim, draft, TestContext.Current.CancellationToken);
        Assert.True(made.Succeeded, made.Message.English);
        return made.Object!;
    }

    /// <summary>Each owner does what is theirs, until the cluster is as wanted.</summary>
    private static async Task DoStepsAsync(IServiceProvider services, ILiveFeed live, ObjectKey request, Func<LiveState, bool> wanted)
    {
        var (grants, worlds) = (services.GetRequiredService<GrantService>(), services.GetRequiredService<IWorldFeed>());
        for (var round = 0; round < 20 && !wanted(live.Current); round++)
        {
            foreach (var user in new[] { Kim, Luka })
            {
                var world = await worlds.CurrentAsync(user, TestContext.Current.CancellationToken);
                if (world.Snapshot.Find(request) is not PluginGrantRequest found) continue;
                var steps = RequestSteps.For(found, world, TimeProvider.System.GetUtcNow()).Steps;
                foreach (var step in steps.Where(step => step.State == StepState.Ready && world.Owns(step.Owner)))
                    await grants.DoStepAsync(user, request, step.Id, null, TestContext.Current.CancellationToken);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.True(wanted(live.Current), "The steps did not lead there.");
    }

    private static async Task UntilAsync(ILiveFeed live, Func<LiveState, bool> wanted)
    {
        using var subscription = live.Subscribe();
        if (wanted(subscription.Initial)) return;
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!wanted(live.Current)) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
    }
}
