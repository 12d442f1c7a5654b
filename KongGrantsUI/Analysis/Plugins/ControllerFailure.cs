using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A translation failure in the controller's own words, on the object that would get the Event.</summary>
public sealed record ControllerFailure(ObjectKey Object, string Message);
