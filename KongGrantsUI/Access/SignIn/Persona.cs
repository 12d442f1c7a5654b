using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Access.SignIn;

/// <summary>Somebody whom a visitor of the embedded cluster can be.</summary>
/// <param name="Id">What the sign-in form sends.</param>
/// <param name="User">Who that is to Kubernetes.</param>
/// <param name="About">One sentence: what they own and may do.</param>
public sealed record Persona(string Id, UserIdentity User, Sentence About);
