using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Findings;

namespace KongGrantsUI.Tests.Views.Findings;

public sealed class GrantRemedyTests
{
    [Fact]
    public void MissingGrant_IsMadeByItsOwnerAlone()
    {
        var world = HowTo.Finished.Without(HowTo.Grant);

        var offered = Row(FindingsView.Project(Seen.ByLuka(world)), "KG001").Grant;

        Assert.Equal(("Make this grant", ""), (offered?.Label, offered?.Seen));
        Assert.Contains("kind: ReferenceGrant", offered!.Yaml, StringComparison.Ordinal);
        Assert.Null(Row(FindingsView.Project(Seen.ByKim(world)), "KG001").Grant);
    }

    [Fact]
    public void Remedy_ThatIsNoGrant_IsNotOffered()
    {
        var view = FindingsView.Project(Seen.ByLuka(HowTo.Finished));

        Assert.All(view.Rows.Where(row => !row.Yaml.Contains("kind: ReferenceGrant", StringComparison.Ordinal)), row => Assert.Null(row.Grant));
        Assert.Contains(view.Rows, row => row.Yaml.Length > 0 && row.Grant is null);
    }

    private static FindingRow Row(FindingsView view, string code) => view.Rows.First(row => row.Code == code);
}
