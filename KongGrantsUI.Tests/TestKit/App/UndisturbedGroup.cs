namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>Tests in which a person waits for the screen: they run alone, after the others, so that a busy machine is not what they see.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UndisturbedGroup
{
    public const string Name = "undisturbed";
}
