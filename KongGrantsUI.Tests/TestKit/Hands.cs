using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KongGrantsUI.Tests.TestKit;

/// <summary>
/// What a user's hand does on a component that renders itself again when it likes: the element is waited for, and found and touched in
/// one turn of the renderer, so that no rendering in between can take its event handler away.
/// </summary>
internal static class Hands
{
    public static void Click(this IRenderedComponent<IComponent> page, string selector) => page.On(selector, static element => element.ClickAsync());

    public static void Input(this IRenderedComponent<IComponent> page, string selector, string value) =>
        page.On(selector, element => element.InputAsync(new ChangeEventArgs { Value = value }));

    public static void Change(this IRenderedComponent<IComponent> page, string selector, object value) =>
        page.On(selector, element => element.ChangeAsync(new ChangeEventArgs { Value = value }));

    public static void KeyDown(this IRenderedComponent<IComponent> page, string selector, string key, bool ctrl = false) =>
        page.On(selector, element => element.KeyDownAsync(new KeyboardEventArgs { Key = key, CtrlKey = ctrl }));

    public static void Submit(this IRenderedComponent<IComponent> page, string selector) => page.On(selector, static element => element.SubmitAsync());

    private static void On(this IRenderedComponent<IComponent> page, string selector, Func<IElement, Task> touch)
    {
        page.WaitForElement(selector, TimeSpan.FromSeconds(10));
        // What the page does with the touch may take longer, as for a user: only what failed at once is raised here.
        var handled = page.InvokeAsync(() => touch(page.Find(selector)));
        if (handled.IsFaulted) handled.GetAwaiter().GetResult();
    }
}
