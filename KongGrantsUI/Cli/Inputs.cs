using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary>
/// Manifests from files, folders (with all below them, by name) and standard input. A later object takes the place of its
/// namesake, as with kubectl apply. Kinds that are not read here are passed over.
/// </summary>
public sealed class Inputs
{
    /// <summary>Larger files are no manifests.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];
    private readonly Dictionary<ObjectKey, InputObject> objects = [];
    private readonly List<InputError> errors = [];

    public IReadOnlyDictionary<ObjectKey, InputObject> Objects => objects;

    public IReadOnlyList<InputError> Errors => errors;

    public ClusterSnapshot Snapshot => ClusterSnapshot.Of(objects.Values.Select(item => item.Object));

    /// <param name="paths">Files, folders, or <c>-</c> for <paramref name="input"/>.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="homeNamespace">Namespace of namespaced objects that name none.</param>
    public static Inputs Read(IEnumerable<string> paths, TextReader input, string homeNamespace)
    {
        var inputs = new Inputs();
        foreach (var path in paths) inputs.Add(path, input, homeNamespace);
        return inputs;
    }

    private void Add(string path, TextReader input, string homeNamespace)
    {
        if (path == "-") Parse("<stdin>", input.ReadToEnd(), homeNamespace);
        else if (Directory.Exists(path)) AddFolder(path, homeNamespace);
        else AddFile(path, homeNamespace);
    }

    private void AddFolder(string path, string homeNamespace)
    {
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) errors.Add(new InputError(path, 0, 0, $"The folder holds no file that ends in {string.Join(", ", Endings)}."));
        foreach (var file in files) AddFile(file, homeNamespace);
    }

    private void AddFile(string path, string homeNamespace)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MostBytes) errors.Add(new InputError(path, 0, 0, $"The file has {length} bytes; at most {MostBytes} are read. Split it."));
            else Parse(path, File.ReadAllText(path, ManifestEncoding.Utf8), homeNamespace);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            errors.Add(new InputError(path, 0, 0, error is FileNotFoundException ? "There is no such file or folder." : error.Message));
        }
    }

    private void Parse(string file, string text, string homeNamespace)
    {
        var result = ManifestReader.Read(text.TrimStart((char)0xFEFF));
        errors.AddRange(result.Errors.Select(error => new InputError(file, error.Line, error.Column, error.Message.English)));
        foreach (var item in result.Objects)
        {
            if (item.Object is not { } read) continue;
            var placed = IsHomeless(read) ? read with { Meta = read.Meta with { Namespace = homeNamespace } } : read;
            objects[placed.Key] = new InputObject(placed, file, item.Line, item.Column);
        }
    }

    private static bool IsHomeless(ClusterObject item) => item.Namespace.Length == 0 && ResourceKind.Find(item.Kind) is { Namespaced: true };
}
