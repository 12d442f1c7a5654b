using System.Text;
using System.Text.RegularExpressions;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>
/// Lies between HttpClient and the connection and keeps the heads of request and answer as they really were:
/// HttpClient itself forgets the order and the case of headers. For HTTP/1.1.
/// </summary>
internal sealed partial class WireRecorder(Stream inner, Action<string> sent) : Stream
{
    private const int MostHead = 128 * 1024;
    private readonly MemoryStream request = new();
    private readonly StringBuilder answer = new();
    private bool requestDone;

    /// <summary>The head of the final answer, without its closing empty line; empty until it came.</summary>
    public string AnswerHead()
    {
        var text = answer.ToString();
        while (true)
        {
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) return "";
            // An informational answer comes before the real one.
            if (!text.StartsWith("HTTP/1.1 1", StringComparison.Ordinal)) return text[..end];
            text = text[(end + 4)..];
        }
    }

    /// <summary>The head goes on when it is whole.</summary>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (requestDone)
        {
            await inner.WriteAsync(buffer, cancellationToken);
            return;
        }

        request.Write(buffer.Span);
        var held = request.GetBuffer().AsMemory(0, (int)request.Length);
        var end = held.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0 && held.Length < MostHead) return;
        requestDone = true;
        if (end >= 0) await WriteHeadAsync(held[..end], cancellationToken);
        await inner.WriteAsync(held[Math.Max(end, 0)..], cancellationToken);
    }

    private ValueTask WriteHeadAsync(ReadOnlyMemory<byte> head, CancellationToken cancellation)
    {
        // Latin-1 keeps each byte as it is.
        var bytes = Encoding.Latin1.GetBytes(Marks().Replace(Encoding.Latin1.GetString(head.Span), ""));
        sent(Encoding.UTF8.GetString(bytes));
        return inner.WriteAsync(bytes, cancellation);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        if (answer.Length < MostHead) answer.Append(Encoding.Latin1.GetString(buffer.Span[..Math.Min(count, MostHead)]));
        return count;
    }

    [GeneratedRegex(RequestMessage.Again + "[0-9]+(?=:)")]
    private static partial Regex Marks();

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        request.Dispose();
        inner.Dispose();
        base.Dispose(disposing);
    }
}
