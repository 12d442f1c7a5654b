using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>
/// The parts of an object's status that the controller owns. Lists of conditions, parents and listeners are merged entry
/// by entry, so that what others wrote stays.
/// </summary>
/// <param name="Key">The object.</param>
/// <param name="ResourceVersion">Of the object that this was planned for.</param>
/// <param name="Status">What its status is to hold; conditions without times.</param>
public sealed record DesiredStatus(ObjectKey Key, string ResourceVersion, JsonObject Status);
