namespace KongGrantsUI.Views.TestConsole;

public enum StatusTone
{
    Good,
    Other,
    Limited,
    Bad,
}
