using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>One object of a manifest, where it begins, and what the model makes of it: null for a kind not read here.</summary>
public sealed record ManifestObject(JsonObject Json, ClusterObject? Object, int Line, int Column);
