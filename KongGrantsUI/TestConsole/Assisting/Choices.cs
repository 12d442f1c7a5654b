using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Predicting;

namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>What one user can pick instead of typing, with what their console knows of the gateway.</summary>
public sealed record Choices(EquatableList<RouteChoice> Routes, EquatableList<ConsumerChoice> Consumers, GatewayFacts Facts)
{
    private static readonly string[] Usable = ["basic-auth", "key-auth"];

    public static Choices Of(VisibleWorld world) => new(
        world.Analysis.KongRoutes.Select(Route).ToEquatableList(),
        world.Analysis.Consumers.OrderBy(consumer => consumer.Source).Select(consumer => Consumer(world, consumer)).ToEquatableList(),
        GatewayFacts.Of(world));

    /// <summary>The line for a choice.</summary>
    /// <param name="method">Empty leaves it to curl.</param>
    public static string Line(RouteChoice route, string method, ConsumerChoice? consumer)
    {
        var verb = method.Length > 0 ? method : route.Method;
        string[] words =
        [
            "curl -sv",
            .. verb is "" or "GET" ? Array.Empty<string>() : [verb == "HEAD" ? "-I" : $"-X {verb}"],
            .. route.Host.Length == 0 ? Array.Empty<string>() : [$"-H 'Host: {route.Host}'"],
            .. consumer is { Credential: null } ? [$"-u {consumer.Name}:PASSWORD"] : Array.Empty<string>(),
            "$PROXY_IP" + route.Path,
        ];
        return string.Join(' ', words);
    }

    private static RouteChoice Route(KongRoute route) => new(
        route.Name, $"{SamplePath.Of(route)} · {route.Source.Kind.Kind} {route.Source.NamespacedName}", SamplePath.Of(route),
        route.Hosts.FirstOrDefault(host => !host.StartsWith("*.", StringComparison.Ordinal)) ?? "", route.Methods is [var only] ? only : "");

    private static ConsumerChoice Consumer(VisibleWorld world, GatewayConsumer consumer)
    {
        var secret = consumer.CredentialSecrets
            .Where(name => world.Access.May("get", Kinds.Secret, name.Namespace))
            .Select(name => world.Snapshot.Secrets.Find(name.Namespace, name.Name)).OfType<SecretMetadata>()
            .FirstOrDefault(found => Usable.Contains(found.CredentialType));
        var picked = secret is null ? null : new PickedCredential(consumer.KongName, secret.Key.NamespacedName, secret.CredentialType!);
        return new ConsumerChoice(consumer.KongName, $"{consumer.KongName} · {consumer.Source.Namespace}", picked);
    }
}
