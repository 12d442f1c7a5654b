namespace KongGrantsUI.TestConsole.Comparing;

public enum Verdict
{
    Match,

    /// <summary>Differs for a reason that lies in the nature of things.</summary>
    Tolerated,

    Mismatch,

    /// <summary>Nothing was foretold about it.</summary>
    NotForetold,
}
