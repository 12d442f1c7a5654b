namespace KongGrantsUI.Views.Graph;

/// <summary>The granting half of a handshake, as it is drawn on the border of the granting namespace.</summary>
public enum SocketState
{
    /// <summary>A grant that nothing plugs into.</summary>
    Open,
    /// <summary>A grant that at least one reference uses.</summary>
    Used,
    /// <summary>A request that nobody has answered.</summary>
    Asked,
    /// <summary>No grant: references come, and end here.</summary>
    Refused,
}
