using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Validation;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Demo.Cluster;

/// <summary>What a <see cref="DemoCluster"/> is made from. Factories get the store, because rules and tokens live in it.</summary>
public sealed record DemoClusterServices
{
    public required Func<IObjectReader, IAuthenticator> Authenticator { get; init; }

    public required Func<IObjectReader, IAuthorizer> Authorizer { get; init; }

    public required IObjectValidator Validator { get; init; }

    /// <summary>The reviews: resources that are answered, not stored.</summary>
    public Func<IAuthorizer, IReadOnlyList<IVirtualResource>> VirtualResources { get; init; } = _ => [];

    /// <summary>Adds connection middleware to the one listening socket, such as TLS for those clients that ask for it.</summary>
    public Action<ListenOptions> Connection { get; init; } = _ => { };

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
