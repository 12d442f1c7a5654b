using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>A consumer and the Secrets that it lists.</summary>
public sealed record CredentialOwner(KnownConsumer Consumer, EquatableList<NamespacedName> Secrets);
