namespace KongGrantsUI.Cli;

public enum OutputFormat
{
    Text,
    Json,
    Sarif,
}
