namespace KongGrantsUI.Analysis.Plugins;

/// <summary>What came of everything that names one plugin key.</summary>
/// <param name="Entities">In the order in which they are made.</param>
/// <param name="Failure">Why there are none; null where nothing is wrong.</param>
internal sealed record RelatedEntities(RankedEntity[] Entities, ControllerFailure? Failure);
