using System.Security.Cryptography;
using System.Text;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>An Event that is to be there while its cause lasts.</summary>
/// <param name="Regarding">The object that it is about.</param>
/// <param name="Uid">That object's UID; empty for one that stands in.</param>
/// <param name="Type">Normal or Warning.</param>
public sealed record DesiredEvent(ObjectKey Regarding, string Uid, string Type, string Reason, string Message)
{
    /// <summary>Events of cluster-scoped objects live in <c>default</c>.</summary>
    public string Namespace => Regarding.Namespace.Length == 0 ? "default" : Regarding.Namespace;

    /// <summary>The same for the same object, reason and message: repeats are counted on one Event.</summary>
    public string Name
    {
        get
        {
            var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{Regarding}\n{Uid}\n{Reason}\n{Message}"));
            return $"{Regarding.Name}.{Convert.ToHexStringLower(identity.AsSpan(0, 8))}";
        }
    }

    public ObjectKey Key => new(Kinds.Event, Namespace, Name);
}
