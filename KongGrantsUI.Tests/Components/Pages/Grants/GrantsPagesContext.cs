using Bunit;
using KongGrantsUI.Access;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Components.Pages.Grants;
using KongGrantsUI.Grants;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.Grants;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace KongGrantsUI.Tests.Components.Pages.Grants;

/// <summary>Pages about grants over one world at a time, and a writer that remembers.</summary>
public abstract class GrantsPagesContext : BunitContext
{
    protected FakeWriter Writer { get; } = new();

    protected FakeWorldFeed Worlds { get; private set; } = new(GrantWorlds.Luka(GrantWorlds.Snapshot()));

    protected void Use(VisibleWorld world, UserIdentity user)
    {
        Worlds = new FakeWorldFeed(world);
        var time = new FakeTimeProvider(HowToWorld.Now);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<IWorldFeed>(Worlds);
        Services.AddSingleton<TimeProvider>(time);
        Services.AddSingleton<IClusterWriter>(Writer);
        Services.AddSingleton<StepRunner>();
        Services.AddSingleton<GrantService>();
        RenderTree.TryAdd<CascadingValue<Task<AuthenticationState>>>(parameters => parameters.Add(
            value => value.Value, Task.FromResult(new AuthenticationState(UserClaims.ToPrincipal(user, "test")))));
        Render<MudPopoverProvider>();
    }

    protected IRenderedComponent<RequestPage> Detail() => Render<RequestPage>(parameters => parameters
        .Add(page => page.Namespace, GrantWorlds.Request.Namespace).Add(page => page.Name, GrantWorlds.Request.Name));
}
