using System.Runtime.CompilerServices;
using Bunit;

namespace KongGrantsUI.Tests.TestKit;

/// <summary>How long a test waits for what must come: long, because only a failing test waits that long.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void ForComponents() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
}
