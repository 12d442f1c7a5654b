using KongGrantsUI.Model;

namespace KongGrantsUI.Access.SignIn;

/// <summary>Who can be signed in as: three people of the embedded cluster, nobody in any other mode.</summary>
public sealed class Personas(bool embedded)
{
    private static readonly EquatableList<Persona> People = EquatableList.Of(
        new Persona("kim", User("kim", "Kim"), "Owns the namespace qyzylorda: its consumers and their credentials. Asks for the use of plugins elsewhere."),
        new Persona("luka", User("luka", "Luka"), "Owns the namespace kualalumpur: its Services, routes and plugins. Decides who else may use those plugins."),
        new Persona("admin", User("admin", "Admin", "system:masters"), "Administers the cluster and sees every namespace."));

    public EquatableList<Persona> All { get; } = embedded ? People : [];

    public Persona? Find(string? id) => All.FirstOrDefault(persona => persona.Id == id);

    /// <summary>Whether that is one of them, with their very groups.</summary>
    public bool Know(UserIdentity user) => All.Any(persona => persona.User == user);

    private static UserIdentity User(string name, string display, params string[] groups) =>
        new(name, EquatableList.Create<string>([.. groups, "system:authenticated"]), display);
}
