using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>A kind of request: to which Kong route, by whom. Nulls stand for any other place, and for anybody else.</summary>
internal sealed record RequestPoint(string? Service, string? Route, string? Consumer, EquatableList<string> Groups)
{
    public string Who => Consumer is not null ? $"consumer {Consumer}" : Groups.Count > 0 ? $"members of {Groups[0]}" : "everybody else";

    public string Where => Service is not null ? $"on {Service}" : "on all other services";
}
