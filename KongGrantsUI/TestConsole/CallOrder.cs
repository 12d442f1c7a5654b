using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole;

/// <summary>What all calls of one run have in common.</summary>
/// <param name="Request">With its credential.</param>
/// <param name="Caller">The consumer whose credential was picked; else null.</param>
/// <param name="Changed">Called when there is something new to show.</param>
internal sealed record CallOrder(CurlRequest Request, UserIdentity User, string? Caller, Action Changed);
