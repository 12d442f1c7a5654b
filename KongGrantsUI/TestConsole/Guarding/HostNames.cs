using System.Net;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>One spelling for each host, so that 127.1, 2130706433 and ::ffff:127.0.0.1 are what they are.</summary>
internal static class HostNames
{
    public static string Normalise(string host)
    {
        var plain = host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
        return IPAddress.TryParse(plain, out var address) ? Plain(address).ToString() : plain;
    }

    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
