using System.Globalization;
using KongGrantsUI.Views.Graph;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace KongGrantsUI.Components.Graph;

/// <summary>Draws a map and lets people walk it with pointer and keys.</summary>
public sealed partial class GraphCanvas
{
    private ElementReference svg;
    private IJSObjectReference? module;
    private IJSObjectReference? viewport;
    private string? current;
    private Dictionary<string, (double X, double Y)> places = [];

    [Parameter, EditorRequired] public GraphModel Model { get; set; } = default!;
    [Parameter] public string Selected { get; set; } = "";
    [Parameter] public EventCallback<string> SelectedChanged { get; set; }

    private string Full => $"0 0 {N(Model.Width)} {N(Model.Height)}";
    private string? Current => Model.Nodes.Any(node => node.Id == current) ? current : Model.Nodes.FirstOrDefault()?.Id;

    protected override void OnParametersSet()
    {
        places = Model.Nodes.ToDictionary(node => node.Id, node => (node.X + (GraphLayout.NodeWidth / 2), node.Y + (GraphLayout.NodeHeight / 2)));
        foreach (var box in Model.Boxes) places[box.Id] = (box.X + 26, box.Y + (box.Height / 2));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/viewport.js");
        viewport = await module.InvokeAsync<IJSObjectReference>("attach", svg);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (viewport is not null) await viewport.InvokeVoidAsync("dispose");
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            viewport = null;
        }
    }

    private async Task CallAsync(Gesture gesture)
    {
        var name = gesture switch { Gesture.ZoomIn => "zoomIn", Gesture.ZoomOut => "zoomOut", _ => "fit" };
        if (viewport is not null) await viewport.InvokeVoidAsync(name);
    }

    private async Task KeyAsync(KeyboardEventArgs press, GraphNode node)
    {
        if (press.Key is "Enter" or " ") await SelectedChanged.InvokeAsync(node.Id);
        else if (press.Key == "Escape") await SelectedChanged.InvokeAsync("");
        else if (GraphSteps.Next(Model, node, press.Key) is { } next)
        {
            current = next.Id;
            if (viewport is not null) await viewport.InvokeVoidAsync("focus", next.Id);
        }
    }

    private string Path(GraphEdge edge)
    {
        var (from, to) = (places[edge.From], places[edge.To]);
        var bend = edge.Kind == EdgeKind.Grant ? -30 : (to.X - from.X) / 2;
        return $"M{N(from.X)} {N(from.Y)}C{N(from.X + bend)} {N(from.Y)} {N(to.X - (edge.Kind == EdgeKind.Grant ? 30 : bend))} {N(to.Y)} {N(to.X)} {N(to.Y)}";
    }

    private (double X, double Y) Middle(GraphEdge edge) =>
        ((places[edge.From].X + places[edge.To].X) / 2, (places[edge.From].Y + places[edge.To].Y) / 2);

    private static string Css(GraphEdge edge) => $"{edge.Kind} {edge.Health}{(edge.Open ? " open" : "")}".ToLowerInvariant();

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 25 ? text : text[..24] + "…";

    private static string Mark(Health health) => health switch
    {
        Health.Error => "✖",
        Health.Warning => "▲",
        Health.Pending => "◷",
        Health.Info => "ℹ",
        _ => "✔",
    };
}
