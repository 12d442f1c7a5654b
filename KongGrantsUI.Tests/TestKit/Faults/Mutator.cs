using KongGrantsUI.Tests.Contract;

namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>Creates, changes and deletes objects on the server, past the proxies, as a seed tells.</summary>
internal sealed class Mutator(ApiUnderTest api, int seed)
{
    private const int Namespaces = 3;
    private const int Names = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(12);

    private static readonly (string Root, string Plural, string Head, string Content)[] Subjects =
    [
        ("apis/configuration.konghq.com/v1", "kongconsumers", "configuration.konghq.com/v1\",\"kind\":\"KongConsumer", "\"username\":\"%\",\"credentials\":[\"c\"]"),
        ("apis/configuration.konghq.com/v1", "kongplugins", "configuration.konghq.com/v1\",\"kind\":\"KongPlugin", "\"plugin\":\"rate-limiting\",\"config\":{\"minute\":5}"),
        ("apis/gateway.networking.k8s.io/v1beta1", "referencegrants", "gateway.networking.k8s.io/v1beta1\",\"kind\":\"ReferenceGrant",
            "\"spec\":{\"from\":[{\"group\":\"configuration.konghq.com\",\"kind\":\"KongConsumer\",\"namespace\":\"%\"}],\"to\":[{\"group\":\"configuration.konghq.com\",\"kind\":\"KongPlugin\"}]}"),
        ("api/v1", "services", "v1\",\"kind\":\"Service", "\"spec\":{\"ports\":[{\"port\":80}]}"),
        ("api/v1", "secrets", "v1\",\"kind\":\"Secret", "\"stringData\":{\"username\":\"%\"}"),
    ];

    private readonly Random random = new(seed);
    private int made;

    /// <summary>How many changes the server took.</summary>
    public int Taken { get; private set; }

    public static async Task PrepareAsync(ApiUnderTest api)
    {
        for (var number = 0; number < Namespaces; number++)
            await api.SendAsync("admin", "POST", "/api/v1/namespaces", $$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"faults-{{{number}}}"}}""");
    }

    /// <summary>Changes on until told to stop; a server that is away is tried again.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if ((await StepAsync()).Code < 300) Taken++;
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException or IOException)
            {
                // Faults of the server are the test's own.
            }

            await Task.Delay(Pause, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<ApiAnswer> StepAsync()
    {
        var (root, plural, head, content) = Subjects[random.Next(Subjects.Length)];
        var (name, value) = ($"object-{random.Next(Names)}", $"value-{made++}");
        var folder = $"/{root}/namespaces/faults-{random.Next(Namespaces)}/{plural}";
        return random.Next(5) switch
        {
            0 => api.SendAsync("admin", "DELETE", $"{folder}/{name}"),
            1 or 2 => api.SendAsync("admin", "PATCH", $"{folder}/{name}", $$$$"""{"metadata":{"annotations":{"konghq.com/plugins":"{{{{value}}}}"},"labels":{"turn":"{{{{value}}}}"}}}""", "application/merge-patch+json"),
            _ => api.SendAsync("admin", "POST", folder, $"{{\"apiVersion\":\"{head}\",\"metadata\":{{\"name\":\"{name}\"}},{content.Replace("%", value, StringComparison.Ordinal)}}}"),
        };
    }
}
