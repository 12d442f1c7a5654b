namespace KongGrantsUI.Grants;

public enum RevokeWay
{
    /// <summary>The review says so first; the grant goes as the last of the steps.</summary>
    StepByStep,
    /// <summary>The grant goes together with the approval, whatever depends on it.</summary>
    AtOnce,
}
