using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>The kubeconfig that leads kubectl to the embedded cluster as kim, luka or admin.</summary>
public static class Kubeconfig
{
    private static readonly (string User, string Namespace)[] Contexts =
        [(DemoUsers.Kim, "qyzylorda"), (DemoUsers.Luka, "kualalumpur"), (DemoUsers.Admin, "default")];

    /// <summary>Writes the file as a whole, readable by its owner alone; its folder is made where missing.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public static void Write(string path, int port, X509Certificate2 certificate, DemoUsers users)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options)) writer.Write(Text(port, certificate, users));
        File.Move(draft, path, overwrite: true);
    }

    internal static string Text(int port, X509Certificate2 certificate, DemoUsers users)
    {
        var authority = Convert.ToBase64String(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()));
        var text = new StringBuilder($"""
            apiVersion: v1
            kind: Config
            current-context: {DemoUsers.Admin}
            preferences: {"{}"}
            clusters:
            - name: konggrants
              cluster:
                server: https://127.0.0.1:{port}
                certificate-authority-data: {authority}
            contexts:

            """);
        foreach (var (user, home) in Contexts) text.Append(CultureInfo.InvariantCulture, $"- name: {user}\n  context: {{ cluster: konggrants, user: {user}, namespace: {home} }}\n");
        text.Append("users:\n");
        foreach (var (user, _) in Contexts) text.Append(CultureInfo.InvariantCulture, $"- name: {user}\n  user: {{ token: {users.TokenOf(user)} }}\n");
        return text.ToString();
    }
}
