using KongGrantsUI.Views.Graph;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KongGrantsUI.Components.Graph;

/// <summary>One node. Renders again only when what it shows has changed; pulses once when the object behind it did.</summary>
public sealed partial class NodeView
{
    private (GraphNode, bool, bool, double, bool) shown;
    private bool stale = true;
    private int pulses;

    [Parameter, EditorRequired] public GraphNode Node { get; set; } = default!;
    [Parameter] public bool Selected { get; set; }

    /// <summary>Whether it is the one that Tab leads to.</summary>
    [Parameter] public bool Current { get; set; }
    [Parameter] public double Text { get; set; } = 13;

    /// <summary>Whether there is room for a second row.</summary>
    [Parameter] public bool Labels { get; set; } = true;

    /// <summary>Counts the changes of the object since the page was opened.</summary>
    [Parameter] public int Changes { get; set; }
    [Parameter] public EventCallback<GraphNode> OnPress { get; set; }
    [Parameter] public EventCallback<(KeyboardEventArgs Press, GraphNode Node)> OnKey { get; set; }

    /// <summary>How often it has been drawn, for tests.</summary>
    internal int Renders { get; private set; }

    private double Detail => Math.Max(11, Text - 3);

    private double Left => Node.Socket is null ? 38 : 18;

    private double Room => GraphLayout.NodeWidth - Left - 8 - (Node.Socket is null && Node.Health != Health.Ok ? 8 : 0);

    private string Css => string.Join(' ', new[]
    {
        Node.Health.ToString().ToLowerInvariant(),
        "kind-" + GraphLayout.Column(Node.Kind),
        Node.Socket is { } socket ? "socket " + socket.ToString().ToLowerInvariant() : "",
        Node.Partial || Node.Missing ? "partial" : "",
        Node.Missing && Node.Health == Health.Error ? "ghost" : "",
        Selected ? "selected" : "",
        pulses == 0 ? "" : pulses % 2 == 0 ? "pulse-even" : "pulse-odd",
    }.Where(name => name.Length > 0));

    protected override void OnParametersSet()
    {
        var next = (Node, Selected, Current, Text, Labels);
        stale = !next.Equals(shown) || Changes != pulses;
        (shown, pulses) = (next, Changes);
    }

    protected override bool ShouldRender() => stale;

    protected override void OnAfterRender(bool firstRender)
    {
        stale = false;
        Renders++;
    }

    private Task Pressed() => OnPress.InvokeAsync(Node);

    private Task KeyDown(KeyboardEventArgs press) => OnKey.InvokeAsync((press, Node));
}
