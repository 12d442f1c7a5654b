using System.Text;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>
/// Lies between HttpClient and the connection and keeps the heads of request and answer as they really were:
/// HttpClient itself forgets the order and the case of headers.
/// </summary>
internal sealed class WireRecorder(Stream inner, Action<string> sent) : Stream
{
    private const int MostHead = 128 * 1024;
    private readonly StringBuilder request = new();
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

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Record(buffer.Span);
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        if (answer.Length < MostHead) answer.Append(Encoding.Latin1.GetString(buffer.Span[..Math.Min(count, MostHead)]));
        return count;
    }

    private void Record(ReadOnlySpan<byte> bytes)
    {
        if (requestDone || request.Length > MostHead) return;
        request.Append(Encoding.Latin1.GetString(bytes));
        var text = request.ToString();
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return;
        requestDone = true;
        sent(text[..end]);
    }

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
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
