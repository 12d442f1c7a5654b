using KongGrantsUI.Tests.Demo.Cluster.Seeding;
using KongGrantsUI.Tests.TestKit.App;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Each finding is seen by who can mend it, and following its remedy makes it vanish.</summary>
public sealed class FindingTests(SmallObjectsAppFixture app) : IClassFixture<SmallObjectsAppFixture>
{
    public static TheoryData<FindingCase> Cases => [.. FindingCases.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Finding_ItsRemedyFollowed_Vanishes(FindingCase item)
    {
        Assert.SkipUnless(AppFixture.HasBrowser && File.Exists("/usr/bin/kubectl"), "Chromium or kubectl is not installed.");
        var page = await app.SignInAsync(item.Owner);
        try
        {
            foreach (var (user, lines) in Parts(item.Break)) await DoneAsync(user, lines);
            await page.GotoAsync("/findings");
            var card = page.Locator($"[data-testid=finding-item][data-code={item.Code}]").Filter(new LocatorFilterOptions { HasText = item.About }).First;
            await card.WaitForAsync();
            Assert.Contains(item.Owner == "admin" ? "Who can mend it:" : "Who can mend it: you", await card.InnerTextAsync(), StringComparison.Ordinal);
            var sentence = await card.Locator(".finding-message").InnerTextAsync();

            var remedy = card.Locator("[data-testid=copy-text] pre").First;
            await DoneAsync(item.Owner, item.Mend is { Length: > 0 } own ? own.Replace("{remedy}", own.Contains("{remedy}", StringComparison.Ordinal) ? await remedy.InnerTextAsync() : "", StringComparison.Ordinal) : await remedy.InnerTextAsync());

            await page.Locator($"[data-testid=finding-item][data-code={item.Code}]").Filter(new LocatorFilterOptions { HasText = sentence })
                .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        }
        finally
        {
            await page.Context.CloseAsync();
            await RestoreAsync(item);
        }
    }

    private static IEnumerable<(string User, string Lines)> Parts(string script)
    {
        string[] users = ["kim", "luka", "admin"];
        var (user, lines) = ("", new List<string>());
        foreach (var line in script.Split('\n'))
        {
            if (users.FirstOrDefault(name => line.StartsWith(name + ":", StringComparison.Ordinal)) is not { } next) lines.Add(line);
            else
            {
                if (lines.Count > 0) yield return (user, string.Join('\n', lines));
                (user, lines) = (next, [line[(next.Length + 1)..]]);
            }
        }

        yield return (user, string.Join('\n', lines));
    }

    private async Task RestoreAsync(FindingCase item)
    {
        if (item.Undo.Length > 0) await DoneAsync("admin", "kubectl delete " + item.Undo);
        await DoneAsync("admin", "kubectl annotate -n kualalumpur httproute bintang konghq.com/plugins- && kubectl annotate -n kualalumpur kongplugin rate-limit-aygerim kubernetes.io/ingress.class-");
        await DoneAsync("admin", $"kubectl delete -n kualalumpur --ignore-not-found referencegrant qyzylorda-rate-limit && kubectl apply -f '{Repository.File("KongGrantsUI/Demo/Scenarios/finished.yaml")}'");
    }

    private async Task DoneAsync(string user, string lines)
    {
        var answer = await app.TerminalAsync(user, lines);
        Assert.True(answer.Code == 0, $"{user}: {lines}\n{answer.All}");
    }
}
