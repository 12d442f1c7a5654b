namespace KongGrantsUI.Hosting;

/// <summary>The app can't start; the message is for the person who started it.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
