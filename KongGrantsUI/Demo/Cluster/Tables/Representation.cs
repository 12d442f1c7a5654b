using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Tables;

/// <summary>Writes objects of one kind in one version and form.</summary>
internal sealed class Representation(KindInfo kind, string version, Form form, string includeObject, DateTimeOffset now)
{
    private const string MetaVersion = "meta.k8s.io/v1";

    public Form Form { get; } = form;

    public string ApiVersion => Form == Form.Full ? kind.ApiVersion(version) : MetaVersion;

    public string Kind => Form switch { Form.Table => "Table", Form.PartialMetadata => "PartialObjectMetadata", _ => kind.Kind };

    public string ListKind => Form == Form.Table ? "Table" : $"{Kind}List";

    /// <summary>The property of a list that holds its objects.</summary>
    public string ItemsProperty => Form == Form.Table ? "rows" : "items";

    /// <summary>One object, as the answer to a get or a write.</summary>
    public void WriteSingle(Utf8JsonWriter writer, StoredObject item, bool withColumns = true)
    {
        if (Form != Form.Table)
        {
            WriteItem(writer, item);
            return;
        }
        WriteStart(writer, item.Value.Text("metadata", "resourceVersion") ?? "", null, withColumns);
        WriteItem(writer, item);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The beginning of a list, up to and with the opening of its items.</summary>
    public void WriteStart(Utf8JsonWriter writer, string resourceVersion, (string Continue, int? Remaining)? next, bool withColumns = true)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", ListKind);
        writer.WriteString("apiVersion", ApiVersion);
        writer.WriteStartObject("metadata");
        writer.WriteString("resourceVersion", resourceVersion);
        if (next is { } page)
        {
            writer.WriteString("continue", page.Continue);
            if (page.Remaining is { } remaining)
                writer.WriteNumber("remainingItemCount", remaining);
        }
        writer.WriteEndObject();
        if (Form == Form.Table)
            WriteColumns(writer, withColumns);
        writer.WriteStartArray(ItemsProperty);
    }

    /// <summary>One object of a list: itself, its metadata, or its row.</summary>
    public void WriteItem(Utf8JsonWriter writer, StoredObject item)
    {
        if (Form == Form.Table)
            WriteRow(writer, item);
        else if (Form == Form.PartialMetadata)
            WritePartial(writer, item);
        else if (version == kind.Versions[0])
            writer.WriteRawValue(item.Utf8, skipInputValidation: true);
        else
            InVersion(item).WriteTo(writer);
    }

    /// <summary>An object without content that says how far a watch has come.</summary>
    public void WriteBookmark(Utf8JsonWriter writer, string resourceVersion, bool initialEventsEnd)
    {
        var metadata = new JsonObject { ["resourceVersion"] = resourceVersion, ["creationTimestamp"] = null };
        if (initialEventsEnd)
            metadata["annotations"] = new JsonObject { ["k8s.io/initial-events-end"] = "true" };
        var bookmark = new JsonObject { ["kind"] = Kind, ["apiVersion"] = ApiVersion, ["metadata"] = metadata };
        if (Form == Form.Table)
            (bookmark["columnDefinitions"], bookmark["rows"]) = (null, new JsonArray());
        bookmark.WriteTo(writer);
    }

    private JsonObject InVersion(StoredObject item)
    {
        var copy = item.Value.DeepClone().AsObject();
        copy["apiVersion"] = kind.ApiVersion(version);
        return copy;
    }

    private static void WritePartial(Utf8JsonWriter writer, StoredObject item)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", "PartialObjectMetadata");
        writer.WriteString("apiVersion", MetaVersion);
        writer.WritePropertyName("metadata");
        item.Value["metadata"]!.WriteTo(writer);
        writer.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter writer, StoredObject item)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cells");
        writer.WriteStringValue(item.Name);
        foreach (var column in kind.Columns)
            WriteCell(writer, column.Read(item.Value, now));
        writer.WriteEndArray();
        if (includeObject != "None")
        {
            writer.WritePropertyName("object");
            if (includeObject == "Object")
                InVersion(item).WriteTo(writer);
            else
                WritePartial(writer, item);
        }
        writer.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter writer, string? text)
    {
        if (text is null)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(text);
    }

    private void WriteColumns(Utf8JsonWriter writer, bool withColumns)
    {
        if (!withColumns)
        {
            writer.WriteNull("columnDefinitions");
            return;
        }
        writer.WriteStartArray("columnDefinitions");
        WriteColumn(writer, "Name", "name", 0);
        foreach (var column in kind.Columns)
            WriteColumn(writer, column.Name, "", column.Wide ? 1 : 0);
        writer.WriteEndArray();
    }

    private static void WriteColumn(Utf8JsonWriter writer, string name, string format, int priority)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("type", "string");
        writer.WriteString("format", format);
        writer.WriteString("description", name);
        writer.WriteNumber("priority", priority);
        writer.WriteEndObject();
    }
}
