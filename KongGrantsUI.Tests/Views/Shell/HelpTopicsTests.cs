using System.Reflection;
using KongGrantsUI.Views.Shell;
using Microsoft.AspNetCore.Components;

namespace KongGrantsUI.Tests.Views.Shell;

public sealed class HelpTopicsTests
{
    [Theory]
    [InlineData("", "Map")]
    [InlineData("grants", "Grants")]
    [InlineData("grants/new", "Asking for plugins")]
    [InlineData("grants/qyzylorda/limits", "A request")]
    [InlineData("namespaces/kualalumpur", "Namespaces")]
    [InlineData("plugins", "Plugins")]
    [InlineData("plugins/matrix", "Effective plugins")]
    [InlineData("no-such-page", "This app")]
    public void Path_HasItsTopic(string path, string title) => Assert.Equal(title, HelpTopics.For(path).Title);

    [Fact]
    public void EveryPage_HasATopicOfItsOwn()
    {
        string[] without = ["Error", "not-found", "signin", "signout"];
        var routes = typeof(HelpTopics).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template.TrimStart('/'))
            .Where(route => !without.Contains(route, StringComparer.OrdinalIgnoreCase)).ToArray();

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.NotEqual("This app", HelpTopics.For(route).Title));
    }
}
