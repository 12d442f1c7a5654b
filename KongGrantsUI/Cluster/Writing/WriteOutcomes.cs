using System.Net;
using KongGrantsUI.Cluster.Connection;

namespace KongGrantsUI.Cluster.Writing;

internal static class WriteOutcomes
{
    public static WriteResult From(ApiException refusal) => new(Outcome(refusal), refusal.Words.ToString());

    private static WriteOutcome Outcome(ApiException refusal) => refusal.Code switch
    {
        HttpStatusCode.Unauthorized => WriteOutcome.Unauthorized,
        HttpStatusCode.Forbidden => WriteOutcome.Forbidden,
        HttpStatusCode.NotFound => WriteOutcome.NotFound,
        HttpStatusCode.Conflict when refusal.Reason == "AlreadyExists" => WriteOutcome.AlreadyExists,
        HttpStatusCode.Conflict => WriteOutcome.Conflict,
        >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => WriteOutcome.Unreachable,
        _ => WriteOutcome.Invalid,
    };
}
