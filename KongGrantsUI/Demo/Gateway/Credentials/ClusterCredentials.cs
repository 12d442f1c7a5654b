using System.Text;
using k8s;
using k8s.Autorest;
using k8s.Models;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>
/// The Secrets of a cluster, values included: credentials, and the parts of plugin configs that lie in Secrets, read with the controller's account once a second, or less often where reading takes long. The app's own
/// snapshot never holds values; this is the gateway, which must.
/// </summary>
public sealed class ClusterCredentials(IKubernetes client, TimeProvider time, ILogger<ClusterCredentials> logger)
    : BackgroundService, ICredentialStore
{
    private const double Pause = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ChangeSignal changed = new();
    private volatile CredentialTable current = CredentialTable.Empty;
    private bool isFailing;

    public CredentialTable Current => current;

    public IDisposable OnChange(Action changed) => this.changed.Add(changed);

    /// <summary>Reads once. False where the cluster did not answer; what was read before then stays.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            var list = await client.CoreV1.ListSecretForAllNamespacesAsync(cancellationToken: cancellation);
            Replace(new CredentialTable(list.Items.Select(Read)));
            isFailing = false;
            return true;
        }
        catch (Exception error) when (IsOfTheCluster(error) && !cancellation.IsCancellationRequested)
        {
            if (!isFailing) ClusterCredentialsLog.ReadFailed(logger, error.Message);
            isFailing = true;
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var start = time.GetTimestamp();
            await RefreshAsync(stoppingToken);
            // Tens of thousands of Secrets take a while, and must not be all that the machine does.
            var rest = Pause * time.GetElapsedTime(start);
            await Task.Delay(rest > Interval ? rest : Interval, time, stoppingToken);
        }
    }

    private static bool IsOfTheCluster(Exception error) =>
        error is HttpOperationException or HttpRequestException or OperationCanceledException or System.Text.Json.JsonException;

    private static CredentialSecret Read(V1Secret secret) => new(
        new NamespacedName(secret.Metadata.NamespaceProperty ?? "", secret.Metadata.Name),
        secret.Metadata.Labels is { } labels && labels.TryGetValue(Names.CredentialLabel, out var type) ? type : "",
        EquatableMap.From((secret.Data ?? new Dictionary<string, byte[]>())
            .Select(entry => KeyValuePair.Create(entry.Key, Encoding.UTF8.GetString(entry.Value)))));

    private void Replace(CredentialTable table)
    {
        if (table.Equals(current)) return;
        current = table;
        changed.Raise();
    }
}
