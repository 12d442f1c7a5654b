using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Components.Graph;

/// <summary>SVG path data of nodes: <see cref="GraphLayout.NodeWidth"/> by 46 units, and icons of 18 by 18.</summary>
internal static class NodeShape
{
    /// <summary>An object is a rounded box; a socket has a notch on its left, into which references plug.</summary>
    public static string Outline(SocketState? socket) => socket switch
    {
        null => $"M8 0H{Right(8)}A8 8 0 0 1 {Right(0)} 8V38A8 8 0 0 1 {Right(8)} 46H8A8 8 0 0 1 0 38V8A8 8 0 0 1 8 0Z",
        SocketState.Refused => $"M0 0H{Right(14)}A23 23 0 0 1 {Right(14)} 46H0",
        _ => $"M0 0H{Right(14)}A23 23 0 0 1 {Right(14)} 46H0V35A12 12 0 0 0 0 11Z",
    };

    /// <summary>The place that far inside a node's right edge, in map units.</summary>
    public static int Right(int inside) => (int)GraphLayout.NodeWidth - inside;

    public static string Icon(string kind) => kind switch
    {
        "KongConsumer" => "M9 1A4 4 0 1 1 9 9A4 4 0 1 1 9 1ZM2 17C2 12.5 5 11 9 11S16 12.5 16 17Z",
        "KongConsumerGroup" => "M6 2A3 3 0 1 1 6 8A3 3 0 1 1 6 2ZM13 3A2.6 2.6 0 1 1 13 8.2A2.6 2.6 0 1 1 13 3ZM0 16C0 11.5 3 10 6 10S11 11.5 12 16ZM13.5 16H18C18 12 15.5 10 12 10.2Q13.6 12 13.5 16Z",
        "KongPlugin" or "KongClusterPlugin" => "M4 6H7V3A2 2 0 0 1 11 3V6H16V10A2 2 0 0 1 16 14V17H4V13A2 2 0 0 0 4 9Z",
        "Service" => "M9 0L17 4.5V13.5L9 18L1 13.5V4.5ZM9 2.3L4 5.1L9 8L14 5.1ZM3 6.9V12.4L8 15.2V9.7ZM15 6.9L10 9.7V15.2L15 12.4Z",
        "HTTPRoute" or "Ingress" => "M2 3H6L11 13H13V10L18 14.5L13 18V15H9.8L4.8 5H2ZM13 0L18 4L13 8V5H10.5L9.4 7.2L8.3 5L9.3 3H13Z",
        _ => "M1 17V8A8 8 0 0 1 17 8V17H13V9A4 4 0 0 0 5 9V17Z",
    };
}
