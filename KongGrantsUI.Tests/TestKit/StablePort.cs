using System.Net;
using System.Net.Sockets;

namespace KongGrantsUI.Tests.TestKit;

/// <summary>
/// A free port below those that the kernel gives to outgoing connections (32768 and up on Linux): a server that starts or starts again
/// later still finds it free, whatever other tests connect to meanwhile.
/// </summary>
internal static class StablePort
{
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there: the next one.
            }
        }
    }
}
