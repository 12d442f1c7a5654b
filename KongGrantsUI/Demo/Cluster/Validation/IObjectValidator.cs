using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Checks an object as the API server would before storing it.</summary>
public interface IObjectValidator
{
    /// <summary>Every error found; empty where it is valid.</summary>
    /// <param name="group">API group.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="item">The object as it would be stored.</param>
    /// <param name="old">The object that it replaces; null on create.</param>
    IReadOnlyList<FieldError> Validate(string group, string kind, JsonObject item, JsonObject? old);
}
