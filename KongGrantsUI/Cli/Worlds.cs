using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary>Gets a command the objects that it is about.</summary>
internal static class Worlds
{
    /// <returns>Null where a part of the input can't be read; every error has been written then.</returns>
    /// <exception cref="CliException">There is nothing to read, or the cluster does not answer.</exception>
    public static async Task<World?> ReadAsync(CommonValues values, CliConsole console, CancellationToken cancellation)
    {
        if (values.Context.Length > 0)
        {
            if (values.Files.Length > 0) throw new CliException("Give either -f or --context: a live cluster and manifests are not mixed.");
            var snapshot = await LiveCluster.ReadAsync(values.Kubeconfig, values.Context, console.Time, cancellation);
            var forbidden = snapshot.Sync.Where(kind => kind.State == SyncState.Forbidden).Select(kind => kind.Kind.Kind).ToArray();
            if (forbidden.Length == snapshot.Sync.Count) throw new CliException($"The user of {values.Context} may list nothing in all namespaces, so there is nothing to analyse. Use a context that may, such as a cluster admin's.");
            if (forbidden.Length > 0) await console.Error.WriteLineAsync($"The user of {values.Context} may not list {string.Join(", ", forbidden)} in all namespaces: the answer leaves them out.");
            return new World(snapshot, new Dictionary<ObjectKey, InputObject>());
        }

        if (values.Files.Length == 0) throw new CliException("There is nothing to read: give -f with a file, a folder or -, or --context with the name of a kubeconfig context.");
        var inputs = Inputs.Read(values.Files, console.In, values.Home);
        return Report(inputs, console) ? null : new World(inputs.Snapshot, inputs.Objects);
    }

    /// <summary>Writes every error of the input; false where there is none.</summary>
    public static bool Report(Inputs inputs, CliConsole console)
    {
        foreach (var error in inputs.Errors) console.Error.WriteLine(error);
        return inputs.Errors.Count > 0;
    }
}
