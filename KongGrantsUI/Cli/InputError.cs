namespace KongGrantsUI.Cli;

/// <summary>Why a part of the input can't be read. Line and column count from 1; 0 where the whole file is meant.</summary>
public sealed record InputError(string File, int Line, int Column, string Message)
{
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}:{Column}: {Message}";
}
