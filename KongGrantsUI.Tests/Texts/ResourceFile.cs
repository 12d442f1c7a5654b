using System.Xml.Linq;
using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Tests.Texts;

/// <summary>A resource file of the source, by area and language.</summary>
internal static class ResourceFile
{
    private const string Asked = "TEXTS_WRITE";

    public static IReadOnlyDictionary<string, string> Read(string area, string language) =>
        File.Exists(PathOf(area, language))
            ? XDocument.Load(PathOf(area, language), LoadOptions.PreserveWhitespace).Root!.Elements("data").ToDictionary(data => Catalog.NameOf(data.Attribute("name")!.Value), data => data.Element("value")!.Value, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>With <c>TEXTS_WRITE=1</c>: brings the file to the texts of the source, and leaves empty what nobody has translated.</summary>
    public static void WriteWhereAsked(string area, string language, IReadOnlyCollection<string> english)
    {
        if (Environment.GetEnvironmentVariable(Asked) is not { Length: > 0 } || english.Count == 0) return;
        var known = Read(area, language);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var source = language == Catalog.Languages[0];
        new XDocument(new XElement("root",
            Header("resmimetype", "text/microsoft-resx"),
            Header("version", "2.0"),
            Header("reader", "System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"),
            Header("writer", "System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"),
            english.Select(text => new XElement("data", new XAttribute("name", names.Add(text) ? text : text + Catalog.Twin), new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", source ? text : known.GetValueOrDefault(text, ""))))))
            .Save(PathOf(area, language));
    }

    private static XElement Header(string name, string value) => new("resheader", new XAttribute("name", name), new XElement("value", value));

    private static string PathOf(string area, string language) =>
        Path.Combine(BuiltApp.Repository, "KongGrantsUI", "Texts", area + (language == Catalog.Languages[0] ? "" : "." + language) + ".resx");
}
