using KongGrantsUI.TestConsole.Credentials;

namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>A consumer to call as.</summary>
/// <param name="Credential">Null where the user may not read any of its Secrets: the credential is typed then.</param>
public sealed record ConsumerChoice(string Name, string Label, PickedCredential? Credential);
