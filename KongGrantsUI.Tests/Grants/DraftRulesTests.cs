using KongGrantsUI.Grants;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Grants;

public sealed class DraftRulesTests
{
    private static readonly RequestDraft Good = new() { Namespace = "a", ToNamespace = "b", Attach = [new AttachWish("p", ["c"])] };

    public static TheoryData<string, RequestDraft> Bad => new()
    {
        { "Choose the namespace", Good with { Namespace = "" } },
        { "Say which namespace", Good with { ToNamespace = "" } },
        { "can't be a namespace", Good with { ToNamespace = "B_" } },
        { "your own namespace", Good with { ToNamespace = "a" } },
        { "at least one plugin", Good with { Attach = [] } },
        { "has no name", Good with { Attach = [new AttachWish("", [])] } },
        { "can't be a plugin's name", Good with { Attach = [new AttachWish("b:p", [])] } },
        { "there twice", Good with { Attach = [new AttachWish("p", []), new AttachWish("p", [])] } },
        { "at most 16", Good with { Attach = Enumerable.Range(0, 17).Select(n => new AttachWish($"p{n}", [])).ToEquatableList() } },
        { "not a plugin type", Good with { Attach = [new AttachWish("p", [], "Rate Limiting")] } },
        { "not one object", Good with { Attach = [new AttachWish("p", [], "t", "[]")] } },
        { "longer than nothing", Good with { Duration = TimeSpan.Zero } },
        { "1024", Good with { Reason = new string('x', 1025) } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Check_Mistake_IsSaidOnce(string words, RequestDraft draft) => Assert.Contains(words, Assert.Single(DraftRules.Check(draft)).English, StringComparison.Ordinal);

    [Fact]
    public void Check_GoodDraft_HasNoProblems() => Assert.Empty(DraftRules.Check(Good));

    [Fact]
    public void NameFor_TakenName_CountsOn() => Assert.Equal("b-p-2", DraftRules.NameFor(Good, [new PluginGrantRequest { Meta = new ObjectMeta { Namespace = "a", Name = "b-p" } }]));
}
