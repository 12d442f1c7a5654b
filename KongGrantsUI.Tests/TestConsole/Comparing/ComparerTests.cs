using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Comparing;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.Tests.TestConsole.Comparing;

/// <summary>Each verdict, each tolerance and each cause, produced one by one.</summary>
public sealed class ComparerTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 20, TimeSpan.Zero);
    private static readonly KongRoute Route = new() { Name = "r", Service = "s", Source = new ObjectKey(Kinds.HttpRoute, "ns", "r") };
    private static readonly Prediction Ten = new() { Known = true, Route = Route, Consumer = "kim", Limits = [new PredictedLimit(LimitWindow.Minute, 10)], FactsChangedAt = At.AddHours(-1) };

    [Fact]
    public void FirstCall_AsForetold_MatchesHeaderByHeader()
    {
        var rows = Compare(Ten, Answer(200, 10, 9));

        Assert.All(rows, row => Assert.Equal(Verdict.Match, row.Verdict));
        Assert.Equal(["Status", "X-RateLimit-Limit-Minute", "X-RateLimit-Remaining-Minute", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"], rows.Select(row => row.Name));
    }

    [Fact]
    public void NoAnswer_NothingIsCompared() => Assert.Empty(Compare(Ten, new CallResult { Url = "", At = At }));

    public static TheoryData<Tolerance, string, Evidence> Tolerated => new()
    {
        { Tolerance.AnotherReplica, "X-RateLimit-Remaining-Minute", Of(Ten, Answer(200, 10, 9), Answer(200, 10, 5)) },
        { Tolerance.WindowRolled, "X-RateLimit-Remaining-Minute", Of(Ten, Answer(200, 10, 9, At.AddSeconds(39)), Answer(200, 10, 5, At.AddSeconds(20))) },
        { Tolerance.PushedAMomentAgo, "X-RateLimit-Limit-Minute", Of(Ten with { FactsChangedAt = At.AddSeconds(-2) }, Answer(200, 5, 4)) },
        { Tolerance.PushedAMomentAgo, "Status", Of(Ten with { FactsChangedAt = At.AddSeconds(-2), Status = 404 }, Answer(200, 0, 0)) },
        { Tolerance.Concurrency, "X-RateLimit-Remaining-Minute", Of(Ten, Answer(200, 10, 3), Answer(200, 10, 5)) },
        { Tolerance.Concurrency, "X-RateLimit-Remaining-Minute", Of(Ten, Answer(200, 10, 3)) },
        { Tolerance.Concurrency, "Status", Of(Ten, Answer(429, 10, 0), Answer(200, 10, 3)) },
        { Tolerance.Rounding, "RateLimit-Reset", Of(Ten, Answer(200, 10, 9, reset: 41)) },
    };

    [Theory]
    [MemberData(nameof(Tolerated))]
    public void Difference_OfTheNatureOfThings_IsToleratedWithItsReason(Tolerance tolerance, string name, Evidence evidence)
    {
        var row = Comparer.Compare(evidence).Single(row => row.Name == name);

        Assert.Equal((Verdict.Tolerated, tolerance), (row.Verdict, row.Tolerance));
    }

    public static TheoryData<MismatchCause, string, Evidence> Mismatches => new()
    {
        { MismatchCause.ConfigurationRefused, "X-RateLimit-Limit-Minute", Of(Ten with { Rejected = true }, Answer(200, 0, 0)) },
        { MismatchCause.ConfigurationNotThere, "X-RateLimit-Limit-Minute", Of(Ten, Answer(200, 5, 4)) },
        { MismatchCause.HiddenFromYou, "X-RateLimit-Limit", Of(Ten with { Limits = [], LimitsHidden = true, Known = false }, Answer(200, 0, 0)) },
        { MismatchCause.CredentialNotAccepted, "Status", Of(Ten, Kong(401)) },
        { MismatchCause.OtherConsumer, "X-RateLimit-Limit-Minute", Of(Ten, Answer(200, 5, 4)) },
        { MismatchCause.UpstreamAnswered, "Status", Of(Ten with { Status = 401 }, Answer(200, 0, 0)) },
        { MismatchCause.UpstreamAnswered, "Status", Of(Ten, Answer(429, 0, 0)) },
        { MismatchCause.AnotherRoute, "Status", Of(Ten, Kong(404)) },
        { MismatchCause.AnotherRoute, "Kong-Route-Name", Of(Ten, With(Answer(200, 10, 9), "Kong-Route-Name", "other")) },
        { MismatchCause.SharedCounter, "Status", Of(Ten with { SharedCounter = true }, Answer(429, 10, 0), Answer(200, 10, 3)) },
        { MismatchCause.SharedCounter, "X-RateLimit-Remaining-Minute", Of(Ten with { SharedCounter = true }, Answer(200, 10, 3), Answer(200, 10, 5)) },
        { MismatchCause.HeadersChangedOnTheWay, "X-RateLimit-Limit-Minute", Of(Ten, Answer(200, 0, 0)) },
        { MismatchCause.HeadersChangedOnTheWay, "RateLimit-Reset", Of(Ten, Answer(200, 10, 9, reset: 7)) },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void Difference_ThatIsReal_NamesItsLikelyCauses(MismatchCause cause, string name, Evidence evidence)
    {
        var row = Comparer.Compare(evidence).Single(row => row.Name == name);

        Assert.Equal(Verdict.Mismatch, row.Verdict);
        Assert.Contains(cause, row.Causes);
    }

    [Fact]
    public void Causes_All_AreProduced() =>
        Assert.Equal(Enum.GetValues<MismatchCause>(), Mismatches.Select(row => row.Data.Item1).Distinct().Order());

    [Fact]
    public void Tolerances_All_AreProduced() =>
        Assert.Equal(Enum.GetValues<Tolerance>().Except([Tolerance.None]), Tolerated.Select(row => row.Data.Item1).Distinct().Order());

    [Fact]
    public void SecondCall_InTheSameWindow_IsOneLess() =>
        Assert.Equal("7", Compare(Ten, Answer(200, 10, 7), Answer(200, 10, 8)).Single(row => row.Name == "X-RateLimit-Remaining-Minute").Predicted);

    [Fact]
    public void Refused_AfterNothingWasLeft_IsForetold()
    {
        var rows = Compare(Ten, Answer(429, 10, 0), Answer(200, 10, 0));

        Assert.All(rows, row => Assert.Equal(Verdict.Match, row.Verdict));
        Assert.Equal("429", rows[0].Predicted);
        Assert.Contains(rows, row => row.Name == "Retry-After");
    }

    [Fact]
    public void Hidden_Limit_IsNotForetold()
    {
        var rows = Compare(Ten with { Limits = [], LimitsHidden = true, Known = false }, Answer(200, 10, 9));

        Assert.Equal(Verdict.NotForetold, rows.Single(row => row.Name == "X-RateLimit-Limit-Minute").Verdict);
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(0, 5)]
    public void UnknownCaller_OtherLimit_IsNotForetold(int predicted, int observed)
    {
        var rows = Compare(Ten with { CallerUnknown = true, Limits = predicted == 0 ? [] : Ten.Limits }, Answer(200, observed, observed - 1));

        Assert.Equal(Verdict.NotForetold, rows.Single(row => row.Name == "X-RateLimit-Limit-Minute").Verdict);
        Assert.DoesNotContain(rows, row => row.Verdict == Verdict.Mismatch);
    }

    private static EquatableList<ComparedHeader> Compare(Prediction prediction, CallResult result, CallResult? before = null) => Comparer.Compare(Of(prediction, result, before));

    private static Evidence Of(Prediction prediction, CallResult result, CallResult? before = null) =>
        new(prediction, result, RateReadings.Read("kim", result), before is null ? null : RateReadings.Read("kim", before), Alone: true);

    private static CallResult Answer(int status, int limit, int remaining, DateTimeOffset? at = null, int? reset = null)
    {
        var moment = at ?? At;
        var left = $"{reset ?? 60 - moment.Second}";
        ResponseHeader[] limits = limit == 0 ? [] :
        [
            new("X-RateLimit-Limit-Minute", $"{limit}"), new("X-RateLimit-Remaining-Minute", $"{remaining}"), new("RateLimit-Limit", $"{limit}"), new("RateLimit-Remaining", $"{remaining}"),
            new("RateLimit-Reset", left), .. status == 429 ? [new("Retry-After", left)] : Array.Empty<ResponseHeader>(),
        ];
        return new CallResult { Url = "", Status = status, At = moment, Headers = [new ResponseHeader("Date", moment.ToString("R")), .. limits] };
    }

    private static CallResult Kong(int status) => With(Answer(status, 0, 0), "X-Kong-Response-Latency", "1");

    private static CallResult With(CallResult result, string name, string value) => result with { Headers = result.Headers.Append(new ResponseHeader(name, value)).ToEquatableList() };
}
