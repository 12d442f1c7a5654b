using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>A kind of request: to which Kong route, by whom. Nulls stand for any other place, and for anybody else.</summary>
internal sealed record RequestPoint(string? Service, string? Route, string? Consumer, EquatableList<string> Groups)
{
    /// <summary>Whose requests to what, as a part of a sentence.</summary>
    public Sentence Whom => (Consumer, Groups.Count, Service) switch
    {
        ({ } consumer, _, { } service) => Of($"consumer {consumer} on {service}"),
        ({ } consumer, _, _) => Of($"consumer {consumer} on all other services"),
        (_, > 0, { } service) => Of($"members of {Groups[0]} on {service}"),
        (_, > 0, _) => Of($"members of {Groups[0]} on all other services"),
        (_, _, { } service) => Of($"everybody else on {service}"),
        _ => Of("everybody else on all other services"),
    };
}
