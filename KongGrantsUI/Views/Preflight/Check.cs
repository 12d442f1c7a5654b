namespace KongGrantsUI.Views.Preflight;

/// <summary>One thing that has to be so.</summary>
/// <param name="Outcome">ok, warning, error or unknown.</param>
/// <param name="What">What has to be so.</param>
/// <param name="Found">What is so, in a sentence.</param>
/// <param name="Remedy">What to do where it is not; else empty.</param>
/// <param name="Kubectl">A command that does it, where one exists; else empty.</param>
public sealed record Check(string Outcome, string What, string Found, string Remedy = "", string Kubectl = "");
