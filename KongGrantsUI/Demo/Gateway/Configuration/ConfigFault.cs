using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>Why Kong refuses a configuration: its words, and the object that it blames where it blames one (semantics 3.6).</summary>
public sealed record ConfigFault(ObjectKey? Object, string Message);
