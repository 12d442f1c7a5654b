using System.Net;
using System.Net.Sockets;
using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Which addresses are never a gateway by chance.</summary>
internal static class AddressClass
{
    private static readonly (IPNetwork Network, Sentence Name)[] Special =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "an unspecified address"),
        (IPNetwork.Parse("127.0.0.0/8"), "this machine itself"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local or metadata address"),
        (IPNetwork.Parse("100.100.100.200/32"), "a metadata address"),
        (IPNetwork.Parse("192.0.0.192/32"), "a metadata address"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast address"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved address"),
        (IPNetwork.Parse("::/128"), "an unspecified address"),
        (IPNetwork.Parse("::1/128"), "this machine itself"),
        (IPNetwork.Parse("fe80::/10"), "a link-local address"),
        (IPNetwork.Parse("fec0::/10"), "a link-local address"),
        (IPNetwork.Parse("fd00:ec2::/32"), "a metadata address"),
        (IPNetwork.Parse("ff00::/8"), "a multicast address"),
        // These carry an IPv4 address inside, which the checks above would not see.
        (IPNetwork.Parse("64:ff9b::/96"), "a translated address"),
        (IPNetwork.Parse("2002::/16"), "a translated address"),
        (IPNetwork.Parse("::/96"), "a translated address"),
    ];

    /// <summary>What makes the address special, or null for an ordinary one.</summary>
    public static Sentence? Reason(IPAddress address)
    {
        var plain = HostNames.Plain(address);
        if (plain.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)) return "no internet address";
        return Special.FirstOrDefault(entry => entry.Network.Contains(plain)).Name;
    }
}
