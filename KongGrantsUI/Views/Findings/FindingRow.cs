using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Findings;

/// <summary>One finding in a list. <see cref="Level"/> is error, warning or info.</summary>
/// <param name="Owner">The namespace whose owner can mend it; empty: a cluster admin.</param>
/// <param name="Mine">Whether that is the user.</param>
public sealed record FindingRow(
    string Code, string Level, string Message, EquatableList<string> Objects, string Owner, bool Mine, string Advice, string Kubectl, string Yaml)
{
    /// <summary>The objects, each with its place in the app.</summary>
    public EquatableList<ObjectLink> Links { get; init; } = [];

    /// <summary>What a click can do about it; null where nothing can.</summary>
    public GrantRemedy? Grant { get; init; }

    /// <summary>Who can mend it, as a clause.</summary>
    public string Mender => MenderOf(Owner, Mine);

    public static string MenderOf(string owner, bool mine) => mine ? T("you") : owner.Length == 0 ? T("a cluster admin") : T($"the owner of {owner}");
}
