using KongGrantsUI.Views.Graph;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace KongGrantsUI.Components.Graph;

/// <summary>The keys of the map: arrows along lines, <c>e</c> through the lines of a node, <c>n</c> to the namespace, Enter and Escape.</summary>
public sealed partial class GraphCanvas
{
    private async Task KeyAsync((KeyboardEventArgs Press, GraphNode Node) key)
    {
        var (press, node) = key;
        switch (press.Key)
        {
            case "Enter" or " ":
                await PressAsync(node);
                break;
            case "Escape":
                await SelectedChanged.InvokeAsync("");
                break;
            case "e" when GraphSteps.NextEdge(Model, node.Id, "") is { } edge:
                await FocusAsync(edge.Id);
                break;
            case "n":
                await FocusAsync("Namespace/" + node.Namespace);
                break;
            case "c":
                await OnClose.InvokeAsync(node.Namespace);
                break;
            default:
                if (GraphSteps.Next(Model, node, press.Key) is { } next) await RevealAsync(next);
                break;
        }
    }

    private async Task EdgeKeyAsync((KeyboardEventArgs Press, GraphEdge Edge) key)
    {
        var (press, edge) = key;
        if (press.Key == "Enter") await PressEdgeAsync(edge);
        else if (press.Key == "Escape") await EndAsync(current);
        else if (press.Key == "ArrowLeft") await EndAsync(edge.From);
        else if (press.Key == "ArrowRight") await EndAsync(edge.To);
        else if (press.Key is "e" or "ArrowDown" or "ArrowUp" && GraphSteps.NextEdge(Model, current, edge.Id) is { } next) await FocusAsync(next.Id);
    }

    private async Task BoxKeyAsync((KeyboardEventArgs Press, GraphBox Box) key)
    {
        var (press, box) = key;
        if (press.Key is "Enter" or " ") await EnterAsync(box);
        else if (press.Key == "c") await OnClose.InvokeAsync(box.Namespace);
        else if (press.Key == "Escape") await SelectedChanged.InvokeAsync("");
        else if (press.Key == "ArrowDown" && scene.Detailed.Contains(box.Id) && box.Nodes.Count > 0) await RevealAsync(box.Nodes[0]);
        else if (GraphSteps.NextBox(Model, box, press.Key) is { } next) await FocusAsync(next.Id);
    }

    private async Task EndAsync(string id)
    {
        if (Model.Find(id) is { } node) await RevealAsync(node);
        else await FocusAsync(id);
    }

    private async Task FocusAsync(string id)
    {
        if (Model.Boxes.Any(box => box.Id == id)) current = id;
        wantsFocus = id;
        await GiveFocusAsync();
    }

    // While the browser answers, the next key may have asked for another.
    private async Task GiveFocusAsync()
    {
        var id = wantsFocus;
        if (id.Length > 0 && script is not null && await script.InvokeAsync<bool>("focus", id) && wantsFocus == id) wantsFocus = "";
    }
}
