using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A translation failure in the controller's own words, on the object that would get the Event.</summary>
public sealed record ControllerFailure(ObjectKey Object, string Message)
{
    internal static int Compare(ControllerFailure left, ControllerFailure right)
    {
        var order = left.Object.CompareTo(right.Object);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
