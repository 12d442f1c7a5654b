using KongGrantsUI.Views.Graph;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace KongGrantsUI.Components.Graph;

/// <summary>Draws what of a map lies in the viewport, and lets people walk it with pointer and keys.</summary>
public sealed partial class GraphCanvas
{
    /// <summary>More places than a person goes to while one answer of the server is on its way.</summary>
    private const int MostTold = 8;

    private readonly Dictionary<string, int> changes = new(StringComparer.Ordinal);
    private ElementReference frame;
    private IJSObjectReference? module;
    private IJSObjectReference? script;
    private DotNetObjectReference<GraphCanvas>? self;
    private bool left;
    private GraphModel drawn = GraphModel.Empty;
    private GraphScene scene = GraphScene.Make(GraphModel.Empty, new Viewport(0, 0, 1, 1, 1));
    private Viewport viewport = new(0, 0, 1200, 640, 1200);
    private string firstBox = "0 0 1200 640";
    private string drawnSelected = "";
    private readonly List<string> told = [];
    private string given = "";
    private string current = "";
    private string wantsFocus = "";
    private string wantsSight = "";
    private string pointed = "";

    [Parameter, EditorRequired] public GraphModel Model { get; set; } = default!;
    [Parameter] public string Selected { get; set; } = "";
    [Parameter] public EventCallback<string> SelectedChanged { get; set; }

    /// <summary>Where the address wants the view: middle and zoom, as <c>x,y,zoom</c>; empty for all of it.</summary>
    [Parameter] public string At { get; set; } = "";

    /// <summary>Tells where the view has come to rest; empty where it shows all.</summary>
    [Parameter] public EventCallback<string> AtChanged { get; set; }

    /// <summary>Asks to open or close a folded kind, as <c>Kind/namespace</c>.</summary>
    [Parameter] public EventCallback<string> OnFold { get; set; }

    /// <summary>Asks to close or open a namespace.</summary>
    [Parameter] public EventCallback<string> OnClose { get; set; }

    /// <summary>Asks for the namespaces of a group.</summary>
    [Parameter] public EventCallback<string> OnGroup { get; set; }

    private string Current => scene.Nodes.Any(node => node.Id == current) || scene.Boxes.Any(box => box.Id == current)
        ? current
        : scene.Nodes.Count > 0 ? scene.Nodes[0].Id : scene.Boxes.Count > 0 ? scene.Boxes[0].Id : "";

    protected override async Task OnParametersSetAsync()
    {
        var first = ReferenceEquals(drawn, GraphModel.Empty);
        if (first) Guess();
        else NoteChanges();
        var resized = !first && (Model.Width != drawn.Width || Model.Height != drawn.Height);
        if (first || !drawn.Equals(Model) || drawnSelected != Selected) Draw();
        var moved = At != given && !WasTold(At);
        given = At;
        if (script is null) return;
        if (moved) await script.InvokeVoidAsync("show", At);
        else if (wantsSight.Length > 0) await OpenedAsync();
        else if (resized) await script.InvokeVoidAsync("refit");
    }

    // Zoomed out until all of it is seen, what was just opened could not be read.
    private async Task OpenedAsync()
    {
        var id = wantsSight;
        wantsSight = "";
        if (Model.Find(id) is { } node) await RevealAsync(node);
    }

    /// <summary>Whether a place is one that this canvas itself has told of: it comes back late, when the view has already gone on.</summary>
    private bool WasTold(string at)
    {
        var index = told.IndexOf(at);
        told.RemoveRange(0, index + 1);
        return index >= 0;
    }

    /// <summary>The script tells which namespace is pointed at or has the focus; empty for none.</summary>
    [JSInvokable]
    public void Pointed(string id)
    {
        if (pointed == id) return;
        pointed = id;
        Draw();
        StateHasChanged();
    }

    /// <summary>The script tells where the view has come to rest.</summary>
    /// <param name="chosen">Whether somebody moved it there: what shows all goes on doing so when the map grows.</param>
    [JSInvokable]
    public async Task MovedAsync(double x, double y, double width, double height, double pixels, bool chosen)
    {
        viewport = new Viewport(x, y, width, height, pixels);
        Draw();
        StateHasChanged();
        var at = chosen ? viewport.ToText() : "";
        if (told.Count == MostTold) told.RemoveAt(0);
        told.Add(at);
        await AtChanged.InvokeAsync(at);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await AttachAsync();
        await GiveFocusAsync();
    }

    /// <summary>Brings a node into view, and gives it the focus.</summary>
    public async Task RevealAsync(GraphNode node)
    {
        current = wantsFocus = node.Id;
        if (script is not null) await script.InvokeVoidAsync("reveal", node.X, node.Y, GraphLayout.NodeWidth, GraphLayout.NodeHeight, false);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        left = true;
        try
        {
            if (script is not null) await script.InvokeVoidAsync("dispose");
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            script = null;
        }

        self?.Dispose();
    }

    private async Task AttachAsync()
    {
        try
        {
            var loaded = await Js.InvokeAsync<IJSObjectReference>("import", "./js/viewport.js");
            if (left)
            {
                // The page was left while the browser loaded the script.
                await loaded.DisposeAsync();
                return;
            }

            (module, self) = (loaded, DotNetObjectReference.Create(this));
            script = await module.InvokeAsync<IJSObjectReference?>("attach", frame, self, At);
        }
        catch (JSDisconnectedException)
        {
            left = true;
        }
    }

    // The first picture is drawn before the browser has told its size.
    private void Guess()
    {
        var zoom = Math.Min(Math.Min(1200 / Math.Max(1, Model.Width), 640 / Math.Max(1, Model.Height)), 1.15);
        viewport = new Viewport((Model.Width - (1200 / zoom)) / 2, (Model.Height - (640 / zoom)) / 2, 1200 / zoom, 640 / zoom, 1200);
        var window = viewport.WithOverscan();
        firstBox = $"{SvgNumber.Of(window.X)} {SvgNumber.Of(window.Y)} {SvgNumber.Of(window.Width)} {SvgNumber.Of(window.Height)}";
    }

    private void NoteChanges()
    {
        if (drawn.Equals(Model)) return;
        foreach (var id in GraphChanges.Between(drawn, Model)) changes[id] = changes.GetValueOrDefault(id) + 1;
    }

    private void Draw()
    {
        (drawn, drawnSelected) = (Model, Selected);
        scene = GraphScene.Make(Model, viewport, Selected, pointed);
    }

    private async Task PressAsync(GraphNode node)
    {
        current = node.Id;
        if (node.Count > 1)
        {
            wantsSight = node.Id;
            await OnFold.InvokeAsync($"{node.Kind}/{node.Namespace}");
        }
        else await SelectedChanged.InvokeAsync(node.Id);
    }

    private async Task EnterAsync(GraphBox box)
    {
        current = box.Id;
        if (box.Members > 0) await OnGroup.InvokeAsync(box.Namespace);
        else if (box.Closed) await OnClose.InvokeAsync(box.Namespace);
        else if (script is not null) await script.InvokeVoidAsync("reveal", box.X, box.Y, box.Width, box.Height, true);
    }

    private Task PressEdgeAsync(GraphEdge edge) =>
        edge.Kind == EdgeKind.Between ? edge.To == pointed ? FocusAsync(edge.From) : FocusAsync(edge.To) : SelectedChanged.InvokeAsync(Selectable(edge));

    private static string Selectable(GraphEdge edge) => edge.From.StartsWith("Namespace/", StringComparison.Ordinal) ? edge.To : edge.From;
}
