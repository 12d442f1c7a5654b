using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A Kubernetes Service behind a Kong service; <see cref="Port"/> is a number or a port's name.</summary>
public sealed record KongBackend(ObjectKey Service, string Port, int Weight);
