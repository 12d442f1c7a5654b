using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>A consumer, and the plugins that are meant for it, each with where it acts and whether it is of another namespace.</summary>
public sealed record ConsumerShape(ObjectLink Consumer, EquatableList<ActingPlugin> Plugins);
