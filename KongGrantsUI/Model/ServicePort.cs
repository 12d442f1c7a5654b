namespace KongGrantsUI.Model;

/// <summary>One port of a Service. <see cref="Name"/> is empty where the Service has a single, unnamed port.</summary>
public sealed record ServicePort(string Name, int Port, string Protocol);
