using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>One request in a list.</summary>
public sealed record RequestRow(
    ObjectKey Key, string Title, EquatableList<string> Plugins, string Reason, RequestState State, string StateText, string Sentence, bool YourTurn)
{
    public string Url => RequestUrls.For(Key);
}
