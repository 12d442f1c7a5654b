using KongGrantsUI.Demo.Gateway.Limiting;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Gateway.Limiting;

public sealed class RateCountersTests
{
    private static readonly CounterScope Scope = new(Guid.Empty, Guid.Empty, "aygerim");

    private readonly FakeTimeProvider time = new(GatewayHarness.Start);

    [Fact]
    public void Admit_Concurrently_NeverExceedsTheLimit()
    {
        var counters = new RateCounters(time);
        var admitted = 0;

        Parallel.For(0, 200, _ =>
        {
            if (counters.Admit(Scope, [new RateLimit(RatePeriod.Minute, 10)]).Admitted) Interlocked.Increment(ref admitted);
        });

        Assert.Equal(10, admitted);
    }

    [Fact]
    public void Admit_Refused_IsNotCountedInAnyWindow()
    {
        var counters = new RateCounters(time);
        RateLimit[] limits = [new(RatePeriod.Minute, 1), new(RatePeriod.Hour, 3)];
        counters.Admit(Scope, limits);
        for (var refused = 0; refused < 5; refused++) Assert.False(counters.Admit(Scope, limits).Admitted);

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([0m, 1m], counters.Admit(Scope, limits).Usages.Select(usage => usage.Remaining));
    }

    [Fact]
    public void Tightest_Tie_IsTheLongerWindow()
    {
        var decision = new RateCounters(time).Admit(Scope, [new(RatePeriod.Minute, 5), new(RatePeriod.Hour, 5)]);

        Assert.Equal(RatePeriod.Hour, decision.Tightest.Limit.Period);
    }

    [Fact]
    public void Admit_Fraction_CountsDownToNothing()
    {
        var counters = new RateCounters(time);
        RateLimit[] limits = [new(RatePeriod.Minute, 1.5m)];

        Assert.Equal(0.5m, counters.Admit(Scope, limits).Tightest.Remaining);
        Assert.True(counters.Admit(Scope, limits).Admitted);
        Assert.False(counters.Admit(Scope, limits).Admitted);
    }

    [Fact]
    public void Count_WindowsThatAreOver_AreDropped()
    {
        var counters = new RateCounters(time);
        for (var client = 0; client < 100; client++)
            counters.Admit(Scope with { Identifier = $"client-{client}" }, [new RateLimit(RatePeriod.Second, 1)]);

        time.Advance(TimeSpan.FromMinutes(2));
        counters.Admit(Scope, [new RateLimit(RatePeriod.Second, 1)]);

        Assert.Equal(1, counters.Count);
    }
}
