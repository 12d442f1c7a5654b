using Microsoft.Extensions.Options;

namespace KongGrantsUI.Cluster.Connection;

public sealed class ClusterOptionsValidator : IValidateOptions<ClusterOptions>
{
    private const int MostKiB = 16 * 1024;

    public ValidateOptionsResult Validate(string? name, ClusterOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(ClusterOptions options)
    {
        if (!Enum.IsDefined(options.Mode)) yield return "Cluster:Mode must be Embedded, Kubeconfig or InCluster.";
        if (options.ObjectLimitKiB is < 1 or > MostKiB) yield return $"Cluster:ObjectLimitKiB is {options.ObjectLimitKiB}, and must be from 1 to {MostKiB}.";
        if (options.Mode == ClusterMode.Kubeconfig)
        {
            if (options.Kubeconfig.Length > 0 && !File.Exists(options.Kubeconfig))
            {
                yield return $"Cluster:Kubeconfig names the file '{options.Kubeconfig}', which does not exist.";
            }

            yield break;
        }

        if (options.Kubeconfig.Length > 0) yield return "Cluster:Kubeconfig is set, but it is read only where Cluster:Mode is Kubeconfig.";
        if (options.Context.Length > 0) yield return "Cluster:Context is set, but it is read only where Cluster:Mode is Kubeconfig.";
    }
}
