using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Why a part of a manifest could not be read. Line and column count from 1.</summary>
public sealed record ManifestError(int Line, int Column, Sentence Message);
