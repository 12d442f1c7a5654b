using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Validation;

namespace KongGrantsUI.Tests.Demo.Cluster;

/// <summary>Bearer tokens are user names; everything not refused by the test is allowed and valid.</summary>
internal sealed class AllowAll : IAuthenticator, IAuthorizer, IObjectValidator
{
    public Func<RequestAttributes, bool> Allow { get; set; } = _ => true;

    public Func<string, JsonObject, JsonObject?, IReadOnlyList<FieldError>> Errors { get; set; } = (_, _, _) => [];

    public RequestUser? Authenticate(string? authorizationHeader) => authorizationHeader switch
    {
        null => new("system:anonymous", ["system:unauthenticated"]),
        "Bearer nobody" => null,
        _ => new(authorizationHeader["Bearer ".Length..], ["system:authenticated"]),
    };

    public bool IsAllowed(RequestAttributes attributes) => Allow(attributes);

    public IReadOnlyList<JsonObject> RulesFor(RequestUser user, string @namespace) => [];

    public IReadOnlyList<FieldError> Validate(string group, string kind, JsonObject item, JsonObject? old) => Errors(kind, item, old);
}
