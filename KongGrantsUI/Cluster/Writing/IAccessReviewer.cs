using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>Asks the API server what a user may do.</summary>
public interface IAccessReviewer
{
    /// <summary>A SelfSubjectAccessReview as the user. An empty namespace asks for all of them.</summary>
    /// <exception cref="HttpRequestException">The API server could not be reached.</exception>
    Task<bool> MayAsync(UserIdentity user, string verb, GroupKind kind, string @namespace, CancellationToken cancellation);

    /// <summary>A SelfSubjectRulesReview as the user in one namespace: the rules by verb, group and plural, <c>*</c> included as such.</summary>
    /// <exception cref="HttpRequestException">The API server could not be reached.</exception>
    Task<EquatableList<AccessRule>> RulesAsync(UserIdentity user, string @namespace, CancellationToken cancellation);
}
