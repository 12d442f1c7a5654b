namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>What a network does to connections while it is on.</summary>
internal enum TcpFault
{
    None,

    /// <summary>Nobody listens, and what is open is reset.</summary>
    Refused,

    /// <summary>Each connection is reset as soon as it is made, and what is open too.</summary>
    Reset,

    /// <summary>Bytes are swallowed in both directions, and nothing is closed.</summary>
    HalfOpen,

    /// <summary>The client hears nothing, though the server hears the client.</summary>
    DeafClient,

    /// <summary>A few bytes at a time.</summary>
    Drip,
}
