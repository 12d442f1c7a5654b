using KongGrantsUI.Access;
using KongGrantsUI.Components.Graph;
using KongGrantsUI.Views.Graph;
using Microsoft.AspNetCore.Components;

namespace KongGrantsUI.Components.Pages;

/// <summary>The map. All that is chosen in it is in the page's address, so that reload, back and a shared link restore it.</summary>
public sealed partial class Home
{
    private GraphCanvas? canvas;
    private string at = "";
    private (string?, bool, string?, string?, string?) asked;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "select")]
    private string? Select { get; set; }

    [SupplyParameterFromQuery(Name = "filter")]
    private string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "near")]
    private string? Near { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    private string? Opened { get; set; }

    [SupplyParameterFromQuery(Name = "closed")]
    private string? Closed { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? Shape { get; set; }

    private bool NearOn => Near == "1";

    private bool AsList => Shape == "list";

    protected override HomeView Project(VisibleWorld world) => HomeView.Project(world, GraphQuery.Parse(Filter, NearOn, Opened, Closed), Select ?? "");

    protected override void OnParametersSet()
    {
        at = At ?? at;
        var now = (Filter, NearOn, Opened, Closed, Select);
        if (now == asked) return;
        asked = now;
        Reproject();
    }

    private void Remember(string place) => at = place;

    private void SetPaused(bool on)
    {
        if (on) Pause();
        else Resume();
    }

    private async Task JumpAsync(GraphNode node)
    {
        Go(select: node.Id);
        if (canvas is not null) await canvas.RevealAsync(node);
    }

    private void Fold(string kind) => Go(opened: GraphQuery.Toggle(Opened, kind));

    private void Close(string @namespace) => Go(closed: GraphQuery.Toggle(Closed, @namespace));

    private void OpenGroup(string group) => Go(filter: $"group:{group}");

    private void Only(string @namespace) => Go(filter: $"ns:{@namespace}");

    private void Go(string? select = null, string? filter = null, bool? near = null, string? opened = null, string? closed = null, bool? list = null) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["select"] = NullIfEmpty(select ?? Select),
            ["filter"] = NullIfEmpty(filter ?? Filter),
            ["near"] = near ?? NearOn ? "1" : null,
            ["open"] = NullIfEmpty(opened ?? Opened),
            ["closed"] = NullIfEmpty(closed ?? Closed),
            // Another filter makes another map, in which the old place means nothing.
            ["at"] = filter is null ? NullIfEmpty(at) : null,
            ["view"] = list ?? AsList ? "list" : null,
        }));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
