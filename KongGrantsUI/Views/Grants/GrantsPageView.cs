using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>The page of requests and grants. A list that is empty comes with the sentence that says why.</summary>
public sealed record GrantsPageView
{
    /// <summary>What is still being read; empty when everything has been.</summary>
    public string Loading { get; init; } = "";
    public bool CanRequest { get; init; }

    /// <summary>Whether the cluster serves the kinds that requests and decisions are made of.</summary>
    public bool Installed { get; init; } = true;

    /// <summary>Requests addressed to the user's namespaces, those that wait for them first.</summary>
    public EquatableList<RequestRow> Inbox { get; init; } = [];
    public int InboxTotal { get; init; }
    public string InboxEmpty { get; init; } = "";
    public EquatableList<RequestRow> Mine { get; init; } = [];
    public int MineTotal { get; init; }
    public string MineEmpty { get; init; } = "";
    /// <summary>As many grants as were asked for, by namespace and name.</summary>
    public EquatableList<GrantRow> Active { get; init; } = [];

    /// <summary>How many the words let through.</summary>
    public int ActiveMatching { get; init; }

    /// <summary>How many there are.</summary>
    public int ActiveTotal { get; init; }
    public string ActiveEmpty { get; init; } = "";
}
