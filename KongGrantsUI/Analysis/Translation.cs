using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis;

/// <summary>What the controller would send, before anybody says what to think of it.</summary>
internal sealed record Translation
{
    public required ClusterSnapshot Snapshot { get; init; }
    public required AnalysisOptions Options { get; init; }
    public required ClassFilter Classes { get; init; }
    public required PluginIndex Plugins { get; init; }
    public required GrantIndex Grants { get; init; }
    public required ClusterAnalysis Result { get; init; }
    public required EquatableList<BackendFault> BackendFaults { get; init; }

    /// <summary>Kong services left out because their Services disagree, with the annotations in which they do.</summary>
    public required IReadOnlyList<(RoutedService Service, string[] Annotations)> LeftOut { get; init; }

    /// <summary>Clashes of credentials, as far as they can be known.</summary>
    public required IReadOnlyList<CredentialClash> Conflicts { get; init; }

    /// <summary>Objects whose references count: Services behind a served route, served routes, consumers and groups of the class.</summary>
    public required IReadOnlySet<ObjectKey> Live { get; init; }

    /// <summary>What findings were made from last time.</summary>
    public required KeptWork Kept { get; init; }
}
