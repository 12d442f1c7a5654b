using System.Text.RegularExpressions;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Sending;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>Kong names the route and the service that took a call where it is asked by <c>Kong-Debug: 1</c> and its <c>allow_debug_header</c> is on.</summary>
public static partial class DebugHeader
{
    private const string Name = "Kong-Debug";

    /// <summary>The line with the header behind the word curl; as it is where that is not its first word.</summary>
    public static string AddTo(string line) => Word().Replace(line, $"$0 -H '{Name}: 1'", 1);

    public static bool IsIn(CurlRequest request) => request.Headers.Any(header => header.Name.Equals(Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who took the call, as a sentence; empty where the gateway does not tell.</summary>
    public static string Taken(CallResult result) => (result.Header("Kong-Route-Name"), result.Header("Kong-Service-Name")) switch
    {
        ({ } route, { } service) => T($"Taken by route {route} of service {service}."),
        ({ } route, null) => T($"Taken by route {route}."),
        _ => "",
    };

    [GeneratedRegex("^\\s*curl(?=\\s|$)")]
    private static partial Regex Word();
}
