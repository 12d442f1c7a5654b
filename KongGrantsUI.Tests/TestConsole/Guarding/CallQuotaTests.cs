using KongGrantsUI.TestConsole.Guarding;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.TestConsole.Guarding;

public sealed class CallQuotaTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void TryEnter_FifthAtATime_IsRefusedUntilOneLeaves()
    {
        var quota = Make(new TestConsoleOptions());
        var leases = Enumerable.Range(0, 4).Select(_ => quota.TryEnter("kim").Lease!).ToList();

        Assert.Contains("still under way", quota.TryEnter("kim").Refusal.English, StringComparison.Ordinal);
        Assert.NotNull(quota.TryEnter("luka").Lease);
        leases[0].Dispose();
        leases[0].Dispose();

        Assert.NotNull(quota.TryEnter("kim").Lease);
        Assert.Null(quota.TryEnter("kim").Lease);
    }

    [Fact]
    public void TryEnter_TooFast_IsRefusedUntilTimePasses()
    {
        var quota = Make(new TestConsoleOptions());
        for (var call = 0; call < 20; call++) quota.TryEnter("kim").Lease!.Dispose();

        Assert.Contains("20 calls within a second", quota.TryEnter("kim").Refusal.English, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMilliseconds(50));

        quota.TryEnter("kim").Lease!.Dispose();
        Assert.Null(quota.TryEnter("kim").Lease);
    }

    [Fact]
    public void TryEnter_AllTogether_AreBounded()
    {
        var quota = Make(new TestConsoleOptions { ConcurrentCalls = 2 });

        Assert.NotNull(quota.TryEnter("a").Lease);
        Assert.NotNull(quota.TryEnter("b").Lease);
        Assert.Contains("Too many", quota.TryEnter("c").Refusal.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_BadSettings_NamesEach()
    {
        var result = new TestConsoleOptionsValidator().Validate(null, new TestConsoleOptions { AllowedTargets = ["a b", "ok:80"], CallsPerSecond = 0 });

        Assert.Collection(result.Failures!, first => Assert.Contains("AllowedTargets", first, StringComparison.Ordinal), second => Assert.Contains("CallsPerSecond", second, StringComparison.Ordinal));
    }

    private CallQuota Make(TestConsoleOptions options) => new(Options.Create(options), time);
}
