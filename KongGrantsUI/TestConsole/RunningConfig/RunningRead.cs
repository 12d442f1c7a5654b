using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>What was read of the running configuration.</summary>
/// <param name="From">Where it was asked for.</param>
/// <param name="Problem">Why there is nothing, with what to do; empty where it was read.</param>
public sealed record RunningRead(string From, EquatableList<RunningPlugin> Plugins, string Problem, DateTimeOffset At);
