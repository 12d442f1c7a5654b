namespace KongGrantsUI.Demo.Cluster.Patching;

/// <summary>A patch that can't be applied.</summary>
/// <param name="message">Why, as a clause.</param>
/// <param name="malformed">True where the patch itself is wrong (400); false where it does not fit the object (422).</param>
public sealed class PatchException(string message, bool malformed = false) : Exception(message)
{
    public bool Malformed { get; } = malformed;
}
