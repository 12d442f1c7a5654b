using System.Security.Claims;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>Carries a Kubernetes identity in the claims of a signed-in user, and back.</summary>
public static class UserClaims
{
    private const string Group = "k8s-group";
    private const string Display = "display";

    public static ClaimsPrincipal ToPrincipal(UserIdentity user, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, user.Name), new Claim(Display, user.DisplayName), .. user.Groups.Select(group => new Claim(Group, group))],
        scheme));

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static UserIdentity ToIdentity(ClaimsPrincipal principal) => principal.Identity is { IsAuthenticated: true, Name: { } name }
        ? new UserIdentity(name, principal.FindAll(Group).Select(claim => claim.Value).ToEquatableList(), principal.FindFirstValue(Display) ?? name)
        : throw new InvalidOperationException("Nobody is signed in.");
}
