using System.Net;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Carries content headers only: no length is announced and nothing is sent.</summary>
internal sealed class EmptyContent : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
