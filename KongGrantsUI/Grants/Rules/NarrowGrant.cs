using KongGrantsUI.Model;

namespace KongGrantsUI.Grants.Rules;

/// <summary>The narrowest grant that satisfies a request: its kind, its namespace, and each plugin by name.</summary>
public static class NarrowGrant
{
    /// <summary>As many entries as a ReferenceGrant may have.</summary>
    public const int MostNames = 16;

    public static EquatableList<GrantFrom> From(PluginGrantRequest request) => [new GrantFrom(request.From, request.Namespace)];

    /// <summary>One entry for each plugin named, sorted; a single entry without a name only where the request names none.</summary>
    public static EquatableList<GrantTo> To(PluginGrantRequest request)
    {
        if (request.ToNames.Count == 0) return [new GrantTo(Kinds.KongPlugin, null)];
        return request.ToNames.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new GrantTo(Kinds.KongPlugin, name)).ToEquatableList();
    }

    /// <summary>Whether the grant lets in what the request asks for.</summary>
    public static bool Covers(ReferenceGrant grant, PluginGrantRequest request) =>
        grant.Namespace == request.ToNamespace
        && grant.From.Contains(new GrantFrom(request.From, request.Namespace))
        && To(request).All(wanted => grant.To.Any(to => to.Kind == wanted.Kind && (to.Name is null || to.Name == wanted.Name)));

    /// <summary>Whether the grant lets in anything else, as far as its entries can be seen.</summary>
    public static bool Exceeds(ReferenceGrant grant, PluginGrantRequest request) =>
        grant.From.Any(from => from != new GrantFrom(request.From, request.Namespace))
        || (request.ToNames.Count > 0 && grant.To.Any(to => to.Kind == Kinds.KongPlugin && (to.Name is null || !request.ToNames.Contains(to.Name))))
        || grant.To.Any(to => to.Kind != Kinds.KongPlugin);
}
