namespace KongGrantsUI.Model;

/// <summary>The annotation and label keys that carry meaning here.</summary>
public static class Names
{
    /// <summary>Comma-separated plugin references on a referrer.</summary>
    public const string PluginsAnnotation = "konghq.com/plugins";
    public const string StripPathAnnotation = "konghq.com/strip-path";
    public const string ClassAnnotation = "kubernetes.io/ingress.class";
    public const string DefaultClassAnnotation = "ingressclass.kubernetes.io/is-default-class";
    /// <summary>On a Secret: the credential's type; without it the controller refuses the credential.</summary>
    public const string CredentialLabel = "konghq.com/credential";
    /// <summary>On a KongClusterPlugin: <c>"true"</c> makes it apply to everything.</summary>
    public const string GlobalLabel = "global";
    /// <summary>On a KongPlugin: <c>"true"</c> shows its name, type and description to every signed-in user.</summary>
    public const string OfferedLabel = "konggrants.dev/offered";
    public const string DescriptionAnnotation = "konggrants.dev/description";
    /// <summary>On a Namespace: <c>"true"</c> has it read by itself where the app's account may not read the whole cluster.</summary>
    public const string WatchLabel = "konggrants.dev/watch";
    /// <summary>On a Namespace: whom to ask about it, shown where its contents may not be seen.</summary>
    public const string ContactAnnotation = "konggrants.dev/contact";
    /// <summary>On a ReferenceGrant made by an approval: the UID of the request.</summary>
    public const string RequestUidLabel = "konggrants.dev/request-uid";
    /// <summary>On a ReferenceGrant: when it is to end, RFC 3339 in UTC.</summary>
    public const string ExpiresAtAnnotation = "konggrants.dev/expires-at";
    /// <summary>On a ReferenceGrant made by an approval: the approver's comment and targets, as JSON, until the review says them.</summary>
    public const string DecisionAnnotation = "konggrants.dev/decision";
}
