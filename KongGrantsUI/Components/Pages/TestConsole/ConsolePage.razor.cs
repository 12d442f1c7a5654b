using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Assisting;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Components.Pages.TestConsole;

public sealed partial class ConsolePage
{
    private EquatableList<Completion> completions = [];
    private ElementReference box;
    private IJSObjectReference? module;
    private string copied = "";
    private bool left;

    [CascadingParameter] private Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>A shared line.</summary>
    [SupplyParameterFromQuery] private string? Line { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private bool Ready => !Session.Running && Session.Parse.Succeeded;

    private int Rows => Math.Clamp(Session.Text.Count(character => character == '\n') + 1 + (Session.Text.Length / 110), 1, 12);

    private string Problem => Session.Parse.Error?.Sentence ?? Session.Error;

    private string Variables => Session.Variables.Count == 0
        ? T("No gateway is known yet. Set TestConsole:AllowedTargets, or wait until a Gateway publishes its address.")
        : string.Join(", ", Session.Variables.Select(variable => $"${variable.Key} = {variable.Value}"));

    private string OutputHint => Session is { Output.Count: 0, Parse.Request: { Verbose: true, MergeErrors: false } }
        ? T("Nothing came through the pipe. curl -v writes headers to standard error: add 2>&1 before the | to search them.")
        : T("Nothing came through the pipe.");

    protected override void OnInitialized()
    {
        Run.Changed += Redraw;
        Type(Line is { Length: > 0 and <= ShareLink.MaxLength } && !Session.Running ? Line : Session.Text);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/console.js");
            await module.InvokeVoidAsync("attach", box);
            if (Session.Text.Length > 0) await module.InvokeVoidAsync("write", box, Session.Text);
        }
        catch (JSException)
        {
            // Without the module, Ctrl+Enter and the buttons still do everything.
        }
        catch (JSDisconnectedException)
        {
            // The page was left before it was ready.
        }
    }

    private void Type(string text)
    {
        copied = "";
        Session.Type(text);
        completions = Completions.For(text, Session.Facts, Session.Variables);
    }

    /// <summary>The box belongs to the browser: were its value rendered, a render under way would undo what is being typed.</summary>
    private async Task WriteAsync(string text)
    {
        Type(text);
        if (module is not null) await module.InvokeVoidAsync("write", box, text);
    }

    private Task PickedAsync(PickedLine picked)
    {
        Session.Credential = picked.Credential;
        return WriteAsync(picked.Line);
    }

    private async Task CompleteAsync(Completion completion)
    {
        await WriteAsync(completion.Text);
        await box.FocusAsync();
    }

    /// <summary>The first suggestion for all that was typed before the key: letters that are still on their way come before this does.</summary>
    private async Task TakeFirstAsync()
    {
        if (completions is not [var first, ..]) return;
        var typed = Session.Text;
        Type(first.Text);
        if (module is not null) await module.InvokeVoidAsync("write", box, first.Text, typed);
    }

    private Task RecallAsync(HistoryEntry entry)
    {
        Session.Credential = entry.Picked;
        return WriteAsync(entry.Line);
    }

    private async Task AgainAsync(HistoryEntry entry)
    {
        await RecallAsync(entry);
        await SendAsync(RunPlan.Once);
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter", ShiftKey: false }) await SendAsync(RunPlan.Once);
        else if (key.Key == "ArrowUp" && Session.History.Owns(Session.Text) && Session.History.Older() is { } older) await WriteAsync(older);
        else if (key.Key == "ArrowDown" && Session.History.Owns(Session.Text) && Session.Text.Length > 0) await WriteAsync(Session.History.Newer());
    }

    private async Task SendAsync(RunPlan plan)
    {
        if (!Ready || Authentication is null) return;
        var user = UserClaims.ToIdentity((await Authentication).User);
        if (!Ready) return;
        await Run.StartAsync(user, plan);
    }

    private void Redraw()
    {
        if (!left) _ = InvokeAsync(StateHasChanged);
    }

    private Task CopyLineAsync() => Session.Portable is { } request
        ? CopyAsync(CurlText.Format(request, maskCredential: true), T("Copied without the credential.")) : Task.CompletedTask;

    private async Task CopyLinkAsync()
    {
        if (Session.Portable is not { } request) return;
        // Uri.ToString would undo the escapes, and a link with a space in it ends there when it is pasted.
        if (ShareLink.For(Session.Text, request) is { } link) await CopyAsync(Navigation.ToAbsoluteUri(link).AbsoluteUri, T("Link copied, without the credential."));
        else copied = T("The line is too long for a link.");
    }

    private async Task CopyAsync(string text, string done)
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", text);
            copied = done;
        }
        catch (JSException)
        {
            copied = T("The browser did not allow copying.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        left = true;
        Run.Changed -= Redraw;
        await Run.LeaveAsync();
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }
}
