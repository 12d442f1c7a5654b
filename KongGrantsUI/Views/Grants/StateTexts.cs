using KongGrantsUI.Grants.Rules;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Grants;

/// <summary>States as people read them on a chip.</summary>
public static class StateTexts
{
    public static string Of(RequestState state) => state switch
    {
        RequestState.Pending => T("Pending"),
        RequestState.Covered => T("Allowed by hand"),
        RequestState.Approving => T("Approving"),
        RequestState.Granted => T("Granted"),
        RequestState.InUse => T("In use"),
        RequestState.Denied => T("Denied"),
        RequestState.Revoking => T("Revoking"),
        RequestState.Revoked => T("Revoked"),
        RequestState.Expired => T("Expired"),
        RequestState.Drifted => T("Drifted"),
        _ => state.ToString(),
    };
}
