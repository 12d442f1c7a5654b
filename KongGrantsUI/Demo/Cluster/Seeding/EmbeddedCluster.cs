using System.Security.Cryptography.X509Certificates;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Tls;
using KongGrantsUI.Demo.Cluster.Validation;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>A <see cref="DemoCluster"/> with tokens, RBAC, reviews, TLS and a scenario: what <c>Cluster:Mode=Embedded</c> starts.</summary>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    private readonly X509Certificate2 certificate;

    private EmbeddedCluster(DemoCluster cluster, DemoUsers users, X509Certificate2 certificate)
    {
        this.certificate = certificate;
        Cluster = cluster;
        Users = users;
    }

    public DemoCluster Cluster { get; }

    public DemoUsers Users { get; }

    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public static async Task<EmbeddedCluster> StartAsync(DemoClusterOptions options, TimeProvider time, ILoggerFactory logging, CancellationToken cancellation)
    {
        var objects = Scenarios.Load(options.Scenario);
        var users = new DemoUsers();
        var certificate = DemoCertificate.Create(time.GetUtcNow());
        var services = new DemoClusterServices
        {
            Authenticator = _ => new TokenAuthenticator(users),
            Authorizer = store => new RbacAuthorizer(store),
            Validator = new ObjectValidator(),
            VirtualResources = authorizer => new Reviews(authorizer).All(),
            Connection = listen => listen.UseTlsWhenSpoken(certificate, time),
            TimeProvider = time,
            LoggerFactory = logging,
        };
        return new EmbeddedCluster(await DemoCluster.StartAsync(options, services, objects, cancellation), users, certificate);
    }

    /// <summary>Writes the kubeconfig with the contexts kim, luka and admin.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public void WriteKubeconfig(string path) => Kubeconfig.Write(path, Cluster.Address.Port, certificate, Users);

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        certificate.Dispose();
    }
}
