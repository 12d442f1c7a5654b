using KongGrantsUI.Model;
using KongGrantsUI.Views.Namespaces;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Consumers;

/// <summary>One consumer.</summary>
/// <param name="KongName">Its name at the gateway, unique there; empty where the user may not know.</param>
/// <param name="Reaches">Whether it reaches the gateway; null where the user may see only its name.</param>
/// <param name="Credentials">Names and types of its credential Secrets; never their values.</param>
public sealed record ConsumerRow(
    string Name, string Namespace, string KongName, bool? Reaches, EquatableList<string> Credentials, EquatableList<string> Groups)
{
    public required ObjectLink Link { get; init; }
    public EquatableList<ActingPlugin> Plugins { get; init; } = [];
    public int Findings { get; init; }
}
