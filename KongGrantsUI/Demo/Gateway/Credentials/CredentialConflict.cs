using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>One side of a clash of unique credential keys (semantics 4.2).</summary>
/// <param name="Secret">The Secret.</param>
/// <param name="Consumer">The KongConsumer that lists it.</param>
/// <param name="Index">Such as <c>basic-auth on 'username'</c>.</param>
public sealed record CredentialConflict(ObjectKey Secret, ObjectKey Consumer, string Index);
