using KongGrantsUI.Access;
using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Predicting;
using Microsoft.AspNetCore.Components;

namespace KongGrantsUI.Components.Pages.TestConsole;

/// <summary>Draws nothing: it keeps the forecasts of a watch up to date while the console's own page is not open.</summary>
public sealed class WatchedFacts : LivePage<GatewayFacts>
{
    [Inject]
    private ConsoleSession Session { get; set; } = default!;

    protected override GatewayFacts Project(VisibleWorld world)
    {
        Session.Learn(GatewayFacts.Of(world));
        return Session.Facts;
    }
}
