namespace KongGrantsUI.Analysis.References;

public enum ReferenceSource
{
    Annotation,
    /// <summary>An ExtensionRef filter of an HTTPRoute rule.</summary>
    ExtensionRef,
    /// <summary>The parentRef of a KongCustomEntity.</summary>
    ParentRef,
    /// <summary>The annotation of a KongServiceFacade, which speaks for the Service behind it.</summary>
    Facade,
}
