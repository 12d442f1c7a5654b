using k8s;
using k8s.Authentication;
using k8s.KubeConfigModels;
using YamlDotNet.RepresentationModel;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Reads a kubeconfig. <c>tokenFile</c>, which the client library passes over, is read here, anew each minute.</summary>
internal static class KubeconfigFile
{
    public static async Task<KubernetesClientConfiguration> LoadAsync(string? path, string? context, CancellationToken cancellation)
    {
        var config = await KubernetesClientConfiguration.LoadKubeConfigAsync(path);
        if (await TokenFileAsync(config, context, cancellation) is not { } tokenFile)
            return KubernetesClientConfiguration.BuildConfigFromConfigObject(config, context);

        User(config, context)!.UserCredentials.Token = (await File.ReadAllTextAsync(tokenFile, cancellation)).Trim();
        var built = KubernetesClientConfiguration.BuildConfigFromConfigObject(config, context);
        built.AccessToken = null;
        built.TokenProvider = new TokenFileAuth(tokenFile);
        return built;
    }

    private static User? User(K8SConfiguration config, string? context)
    {
        var wanted = config.Contexts?.FirstOrDefault(item => item.Name == (context ?? config.CurrentContext))?.ContextDetails?.User;
        return config.Users?.FirstOrDefault(item => item.Name == wanted);
    }

    private static async Task<string?> TokenFileAsync(K8SConfiguration config, string? context, CancellationToken cancellation)
    {
        if (config.FileName is not { } name || User(config, context) is not { UserCredentials: not null } user) return null;
        var yaml = new YamlStream();
        using var text = new StringReader(await File.ReadAllTextAsync(name, cancellation));
        yaml.Load(text);
        var entry = (Field(yaml.Documents[0].RootNode, "users") as YamlSequenceNode)?.FirstOrDefault(item => Text(item, "name") == user.Name);
        return Text(Field(entry, "user"), "tokenFile") is { Length: > 0 } path
            ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(name))!, path)
            : null;
    }

    private static YamlNode? Field(YamlNode? node, string name) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    private static string? Text(YamlNode? node, string name) => (Field(node, name) as YamlScalarNode)?.Value;
}
