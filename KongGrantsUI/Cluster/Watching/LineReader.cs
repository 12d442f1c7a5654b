using System.Buffers;
using System.IO.Pipelines;
using KongGrantsUI.Cluster.Connection;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>The whole lines of a stream. A last line without its end is half-written, and never handed out.</summary>
internal sealed class LineReader(Stream stream, int limit) : IAsyncDisposable
{
    private readonly PipeReader pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 16 * 1024));

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="UnansweredException">A line is longer than the limit.</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end).ToArray();
                pipe.AdvanceTo(buffer.GetPosition(1, end));
                return line;
            }

            if (buffer.Length > limit) throw new UnansweredException($"The server sent a line of more than {limit / (1024 * 1024)} MiB.");
            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted) return null;
        }
    }

    public ValueTask DisposeAsync() => pipe.CompleteAsync();
}
