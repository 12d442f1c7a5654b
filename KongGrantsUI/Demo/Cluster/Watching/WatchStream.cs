using System.Globalization;
using System.Text.Json;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Tables;

namespace KongGrantsUI.Demo.Cluster.Watching;

/// <summary>Writes watch events, one JSON object a line.</summary>
internal sealed class WatchStream
{
    private const int FlushAt = 64 * 1024;
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private readonly ResourceRequest _request;
    private readonly Representation _representation;
    private bool _columnsSent;
    private int _pending;

    public WatchStream(ResourceRequest request, Representation representation)
    {
        (_request, _representation) = (request, representation);
        request.Response.ContentType = "application/json";
    }

    public void Write(string type, StoredObject item)
    {
        WriteEvent(type, writer => _representation.WriteSingle(writer, item, !_columnsSent));
        _columnsSent = true;
    }

    /// <summary>Writes, and flushes where much is pending.</summary>
    public async ValueTask WriteAsync(string type, StoredObject item)
    {
        Write(type, item);
        if (_pending > FlushAt)
            await FlushAsync();
    }

    public void Bookmark(long version, bool initialEventsEnd) => WriteEvent(
        "BOOKMARK", writer => _representation.WriteBookmark(writer, version.ToString(CultureInfo.InvariantCulture), initialEventsEnd));

    public async Task ErrorAsync(ApiException error)
    {
        WriteEvent("ERROR", writer => error.ToStatus().WriteTo(writer));
        await FlushAsync();
    }

    public async Task FlushAsync()
    {
        _pending = 0;
        await _request.Response.BodyWriter.FlushAsync(_request.Cancellation);
    }

    private void WriteEvent(string type, Action<Utf8JsonWriter> write)
    {
        var output = _request.Response.BodyWriter;
        using (var writer = new Utf8JsonWriter(output, JsonAnswer.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WritePropertyName("object");
            write(writer);
            writer.WriteEndObject();
            writer.Flush();
            _pending += (int)writer.BytesCommitted;
        }
        System.Buffers.BuffersExtensions.Write(output, NewLine);
    }
}
