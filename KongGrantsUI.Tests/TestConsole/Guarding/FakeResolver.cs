using System.Net;
using KongGrantsUI.TestConsole.Guarding;

namespace KongGrantsUI.Tests.TestConsole.Guarding;

/// <summary>Answers from a table, and counts; each look-up may be answered differently.</summary>
internal sealed class FakeResolver : INameResolver
{
    private readonly Dictionary<string, Queue<IReadOnlyList<IPAddress>>> answers = [];

    public int Asked { get; private set; }

    public FakeResolver Knows(string host, params string[] addresses)
    {
        if (!answers.TryGetValue(host, out var queue)) answers[host] = queue = new();
        queue.Enqueue([.. addresses.Select(IPAddress.Parse)]);
        return this;
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        Asked++;
        return Task.FromResult(answers.TryGetValue(host, out var queue) ? queue.Count > 1 ? queue.Dequeue() : queue.Peek() : []);
    }
}
