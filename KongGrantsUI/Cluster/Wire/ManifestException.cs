using KongGrantsUI.Texts;
using YamlDotNet.Core;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>What is wrong with a manifest beyond the form of its text, and where.</summary>
internal sealed class ManifestException(Mark start, Mark end, Sentence words) : YamlException(start, end, words.English)
{
    public Sentence Words { get; } = words;
}
