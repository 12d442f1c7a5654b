using System.Net;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>A checked place: the call goes to this address, whatever the name says a moment later.</summary>
public sealed record PinnedTarget(string Host, int Port, IPAddress Address);
