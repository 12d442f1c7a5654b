namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>A way into a finding, and out of it.</summary>
/// <param name="Code">The finding's.</param>
/// <param name="Owner">Who can mend it.</param>
/// <param name="About">Words of its sentence.</param>
/// <param name="Break">Lines of a terminal that bring it about, each after the person who runs it: <c>luka: kubectl …</c>; lines below belong to the same person.</param>
/// <param name="Undo">What to delete afterwards, as admin; the how-to's objects are put back by themselves.</param>
/// <param name="Mend">The owner's lines where the remedy is advice without a line of its own; else the remedy's lines are run. <c>{remedy}</c> stands for those.</param>
public sealed record FindingCase(string Code, string Owner, string About, string Break, string Undo = "", string Mend = "")
{
    public override string ToString() => $"{Code} {About}";
}
