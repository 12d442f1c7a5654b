using KongGrantsUI.Grants.Rules;

namespace KongGrantsUI.Views.Grants;

/// <summary>States as people read them on a chip.</summary>
public static class StateTexts
{
    public static string Of(RequestState state) => state switch
    {
        RequestState.Approving => "Approving",
        RequestState.Revoking => "Revoking",
        RequestState.InUse => "In use",
        RequestState.Covered => "Allowed by hand",
        _ => state.ToString(),
    };
}
