using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace KongGrantsUI.Components.Graph;

/// <summary>An SVG text element, which Razor markup can't name: it reads that tag as its own.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public double X { get; set; }

    [Parameter, EditorRequired] public double Y { get; set; }

    [Parameter, EditorRequired] public string Value { get; set; } = "";

    [Parameter] public string Class { get; set; } = "";

    /// <summary>The height in user units; 0 leaves it to the style sheet.</summary>
    [Parameter] public double Size { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", SvgNumber.Of(X));
        builder.AddAttribute(2, "y", SvgNumber.Of(Y));
        builder.AddAttribute(3, "class", Class);
        if (Size > 0) builder.AddAttribute(4, "font-size", SvgNumber.Of(Size));
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
