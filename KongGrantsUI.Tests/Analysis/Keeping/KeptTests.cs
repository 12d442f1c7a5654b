using KongGrantsUI.Analysis.Keeping;

namespace KongGrantsUI.Tests.Analysis.Keeping;

public sealed class KeptTests
{
    private readonly Kept<int, string> kept = new();
    private int made;

    [Fact]
    public void Of_SameInputs_IsMadeOnce()
    {
        Analyse(0, 10);
        Analyse(0, 10);

        Assert.Equal(10, made);
    }

    [Fact]
    public void Of_OtherInput_IsMadeAnew()
    {
        kept.Of(1, [new object()], Make);
        kept.Of(1, [new object()], Make);

        Assert.Equal(2, made);
    }

    [Fact]
    public void Turn_NotAskedForInSomeAnalyses_IsStillKnown()
    {
        Analyse(0, 10);
        for (var turn = 0; turn < 20; turn++) Analyse(10, 10);
        Analyse(0, 10);

        Assert.Equal(20, made);
    }

    [Fact]
    public void Turn_NotAskedForInDozensOfAnalyses_IsForgotten()
    {
        Analyse(0, 10);
        for (var turn = 0; turn < 100; turn++) Analyse(10, 10);
        Analyse(0, 10);

        Assert.Equal(30, made);
    }

    [Fact]
    public void Turn_EachAnalysisAsksForOthers_KeepsNoMoreThanTwoOfThem()
    {
        for (var turn = 0; turn < 5; turn++) Analyse(turn * 3000, 3000);
        made = 0;
        for (var turn = 4; turn >= 0; turn--) Analyse(turn * 3000, 3000);

        Assert.True(made >= 3 * 3000, $"Only {made} of 15,000 were made anew.");
    }

    private void Analyse(int first, int count)
    {
        for (var key = first; key < first + count; key++) kept.Of(key, [], Make);
        kept.Turn();
    }

    private string Make() => $"{++made}";
}
