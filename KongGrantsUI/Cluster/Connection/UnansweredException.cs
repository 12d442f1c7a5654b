using System.Net;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>The API server has not given the answer that was asked for: none came in time, or something else did.</summary>
public sealed class UnansweredException(Sentence words, Exception? cause = null, HttpStatusCode? code = null) : HttpRequestException(words.English, cause, code)
{
    /// <summary>Why, for people.</summary>
    public Sentence Words { get; } = words;
}
