using KongGrantsUI.TestConsole.Credentials;

namespace KongGrantsUI.Components.Pages.TestConsole;

/// <summary>A line made by picking, with the credential to send it with.</summary>
public sealed record PickedLine(string Line, PickedCredential? Credential);
