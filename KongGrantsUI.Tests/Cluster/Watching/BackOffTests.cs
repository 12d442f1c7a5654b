using KongGrantsUI.Cluster.Watching;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cluster.Watching;

public sealed class BackOffTests
{
    [Fact]
    public void Next_ManyFailures_GrowsTo30SecondsAndStartsAnewAfterQuiet()
    {
        var time = new FakeTimeProvider();
        var backOff = new BackOff(time, new Random(7));
        var waits = Enumerable.Range(0, 10).Select(_ => backOff.Next().TotalSeconds).ToList();
        Assert.InRange(waits[0], 0.8, 1.6);
        Assert.InRange(waits[2], 3.2, 6.4);
        Assert.Equal(30, waits[9]);
        time.Advance(TimeSpan.FromMinutes(3));
        Assert.InRange(backOff.Next().TotalSeconds, 0.8, 1.6);
    }
}
