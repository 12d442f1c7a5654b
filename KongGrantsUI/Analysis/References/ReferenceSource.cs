namespace KongGrantsUI.Analysis.References;

public enum ReferenceSource
{
    Annotation,
    /// <summary>An ExtensionRef filter of an HTTPRoute rule.</summary>
    ExtensionRef,
}
