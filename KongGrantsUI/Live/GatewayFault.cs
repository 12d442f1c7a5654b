using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>Why a gateway refuses its configuration: its own words, and the object that it blames where it blames one.</summary>
public sealed record GatewayFault(ObjectKey? Object, string Message);
