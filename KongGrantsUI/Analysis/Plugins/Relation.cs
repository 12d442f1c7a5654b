using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A Kong service, route, consumer or group that names a plugin, and the object through which it does.</summary>
internal readonly record struct Relation(string KongName, ObjectKey Referrer);
