namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>What a real difference is likely to come from, most likely first where several are named.</summary>
public enum MismatchCause
{
    /// <summary>Kong refuses the present configuration as a whole and keeps the last good one (semantics 3.6).</summary>
    ConfigurationRefused,

    /// <summary>The gateway has another configuration than the cluster's: its controller is behind, stopped, or another one.</summary>
    ConfigurationNotThere,

    /// <summary>Something that this user may not see takes part.</summary>
    HiddenFromYou,

    /// <summary>The credential is unknown to the gateway, wrong, or dropped because it clashes with another.</summary>
    CredentialNotAccepted,

    /// <summary>The credential belongs to another consumer than the one that bears its name.</summary>
    OtherConsumer,

    /// <summary>The status is the upstream's own, not Kong's.</summary>
    UpstreamAnswered,

    /// <summary>The call did not reach this Kong, or reached another route.</summary>
    AnotherRoute,

    /// <summary>The limit was used up by others who share the counter.</summary>
    SharedCounter,

    /// <summary>Something between the gateway and this app changes or removes headers.</summary>
    HeadersChangedOnTheWay,
}
