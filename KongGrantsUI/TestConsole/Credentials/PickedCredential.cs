using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Credentials;

/// <summary>A credential chosen by the Secret that holds it; its values stay in the cluster until a call needs them.</summary>
/// <param name="Consumer">The KongConsumer's name in Kong.</param>
/// <param name="Type">Such as basic-auth.</param>
public sealed record PickedCredential(string Consumer, NamespacedName Secret, string Type);
