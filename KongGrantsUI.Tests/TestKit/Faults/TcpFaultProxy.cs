using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>Hands bytes on between a port of its own and another, with the fault that is on.</summary>
internal sealed class TcpFaultProxy : IAsyncDisposable
{
    private static readonly TimeSpan DripPause = TimeSpan.FromMilliseconds(2);
    private readonly int upstream;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Socket, byte> open = new();
    private readonly ConcurrentBag<Task> running = [];
    private Socket listener;
    private volatile TcpFault fault;
    private int met;

    public TcpFaultProxy(int upstream)
    {
        this.upstream = upstream;
        listener = Listen(0);
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        running.Add(AcceptAsync(listener));
    }

    public int Port { get; }

    /// <summary>How many connections or pieces the faults have met.</summary>
    public int Met => met;

    public void Begin(TcpFault begun)
    {
        if (begun == TcpFault.Refused) listener.Dispose();
        fault = begun;
        if (begun is TcpFault.Refused or TcpFault.Reset) ResetAll();
    }

    /// <summary>Ends the fault. Connections whose bytes it swallowed stay open, and bring no more.</summary>
    public void End()
    {
        var ended = fault;
        fault = TcpFault.None;
        if (ended != TcpFault.Refused) return;
        listener = Listen(Port);
        running.Add(AcceptAsync(listener));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        ResetAll();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private static Socket Listen(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        socket.Listen();
        return socket;
    }

    private void ResetAll()
    {
        foreach (var socket in open.Keys) Reset(socket);
    }

    private void Reset(Socket socket)
    {
        Interlocked.Increment(ref met);
        // Closing without lingering sends RST.
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException)
        {
            // It is closed already.
        }

        socket.Dispose();
    }

    private async Task AcceptAsync(Socket from)
    {
        try
        {
            while (!stop.IsCancellationRequested) running.Add(ServeAsync(await from.AcceptAsync(stop.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Nobody listens any more.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        (open[client], open[server]) = (0, 0);
        try
        {
            if (fault == TcpFault.Reset)
            {
                Reset(client);
                return;
            }

            await server.ConnectAsync(IPAddress.Loopback, upstream, stop.Token);
            await Task.WhenAny(CopyAsync(client, server, TcpFault.None), CopyAsync(server, client, TcpFault.DeafClient));
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // One side is gone, and so is the other.
        }
        finally
        {
            open.TryRemove(client, out _);
            open.TryRemove(server, out _);
            client.Dispose();
        }
    }

    private async Task CopyAsync(Socket from, Socket to, TcpFault deaf)
    {
        var (buffer, lost) = (new byte[16 * 1024], false);
        while (await from.ReceiveAsync(buffer, stop.Token) is > 0 and var read)
        {
            // A stream in which bytes are missing never heals.
            if (fault == TcpFault.HalfOpen || (fault == deaf && deaf != TcpFault.None)) lost = true;
            if (lost) Interlocked.Increment(ref met);
            else if (fault == TcpFault.Drip) await DripAsync(to, buffer.AsMemory(0, read));
            else await to.SendAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }

    private async Task DripAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        const int Piece = 97;
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            Interlocked.Increment(ref met);
            await to.SendAsync(bytes.Slice(at, Math.Min(Piece, bytes.Length - at)), stop.Token);
            if (fault == TcpFault.Drip) await Task.Delay(DripPause, TimeProvider.System, stop.Token);
        }
    }
}
