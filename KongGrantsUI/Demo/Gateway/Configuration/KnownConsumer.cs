using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>A consumer as the gateway holds it.</summary>
/// <param name="Source">The KongConsumer.</param>
/// <param name="KongName">The username, else the custom id: the name in plugin scopes.</param>
/// <param name="Username">Null for a consumer with a custom id alone.</param>
/// <param name="CustomId">Null where there is none.</param>
/// <param name="Groups">Kong names of its consumer groups.</param>
public sealed record KnownConsumer(ObjectKey Source, string KongName, string? Username, string? CustomId, EquatableList<string> Groups)
{
    public Guid Id { get; } = KongId.Of("consumers", KongName);
}
