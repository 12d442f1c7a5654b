using System.Globalization;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphGroupsTests
{
    [Fact]
    public void Namespaces_UpToFourHundred_AreDrawnEach() =>
        Assert.All(GraphWorlds.Map(GraphWorlds.Namespaces(399, Team)).Boxes, box => Assert.Equal(0, box.Members));

    [Fact]
    public void Namespaces_More_AreGroupedByTheFirstWord()
    {
        var map = GraphWorlds.Map(GraphWorlds.Namespaces(600, number => number % 2 == 0 ? $"pay-{number}" : $"web-{number}"));

        Assert.Equal(["default × 1", "pay × 300", "web × 300"], map.Boxes.Select(box => $"{box.Title} × {box.Members}"));
        Assert.Contains("300 KongPlugin", map.Boxes[1].Summary, StringComparison.Ordinal);
        Assert.Equal((600 * 4) + 1, map.Shown);
    }

    [Fact]
    public void Namespaces_AllOfOneWord_ArePartedByWhatFollows_AndOpeningLeadsToNamespaces()
    {
        var world = GraphWorlds.Namespaces(2_000, Team);
        var filter = "";
        var map = GraphWorlds.Map(world);
        for (var step = 0; step < 4 && map.Boxes.Any(box => box.Members > 1); step++)
        {
            Assert.InRange(map.Boxes.Count, 2, GraphGroupsAbove);
            filter = "group:" + map.Boxes.MaxBy(box => box.Members)!.Namespace;
            map = GraphWorlds.Map(world, filter);
        }

        Assert.All(map.Boxes, box => Assert.Equal(0, box.Members));
        Assert.InRange(map.Boxes.Count, 100, GraphGroupsAbove);
    }

    [Fact]
    public void Namespaces_WithAGroupLabel_OpenByThatLabel()
    {
        var world = GraphWorlds.Namespaces(401, number => $"{(char)('a' + (number % 26))}{number}", World.Map(("konggrants.dev/group", "retail")));

        var map = GraphWorlds.Map(world, "group:retail");

        Assert.Equal(401, map.Boxes.Sum(box => box.Members));
        Assert.Equal(26, map.Boxes.Count);
        Assert.Equal(16, GraphWorlds.Map(world, "group:a").Boxes.Count);
    }

    private const int GraphGroupsAbove = 400;

    private static string Team(int number) => string.Create(CultureInfo.InvariantCulture, $"team-{number}");
}
