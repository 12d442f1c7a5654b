using KongGrantsUI.Demo.Gateway.Configuration;

namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>A credential that a request proved.</summary>
/// <param name="Id">The credential's own id.</param>
/// <param name="Identifier">For X-Credential-Identifier: a basic-auth username, else the id.</param>
/// <param name="Consumer">Whose it is.</param>
public sealed record Credential(string Id, string Identifier, KnownConsumer Consumer);
