using System.Reflection;
using NetArchTest.Rules;

namespace KongGrantsUI.Tests.Architecture;

public sealed class FolderRulesTests
{
    private const string Root = "KongGrantsUI.";
    private static readonly Assembly App = typeof(Model.ObjectKey).Assembly;

    public static TheoryData<string, string[], string> Rules => new()
    {
        {
            "Model", ["k8s", "Microsoft", "MudBlazor", "Yarp", "YamlDotNet", Root + "Analysis", Root + "Cluster", Root + "Live",
                Root + "Access", Root + "Grants", Root + "TestConsole", Root + "Views", Root + "Components", Root + "Hosting", Root + "Demo"],
            "the model is what every room agrees on, so it may depend on nothing but the base library"
        },
        {
            "Analysis", ["k8s", "Microsoft", "MudBlazor", "Yarp", "YamlDotNet", Root + "Cluster", Root + "Live", Root + "Access",
                Root + "Grants", Root + "TestConsole", Root + "Views", Root + "Components", Root + "Hosting", Root + "Demo"],
            "the engine is pure, so that a what-if, a pipeline and the live view can't disagree"
        },
        {
            "Cluster", [Root + "Analysis", Root + "Access", Root + "Views", Root + "Components", Root + "Demo", "MudBlazor"],
            "the watch layer carries facts; what they mean is decided elsewhere"
        },
        {
            "Components", ["k8s", Root + "Cluster", Root + "Analysis", Root + "Demo"],
            "pages show views; a page that reads the cluster could show what its user may not see"
        },
        {
            "TestConsole", [Root + "Demo", Root + "Components", Root + "Views", Root + "Hosting", "MudBlazor"],
            "the console calls whatever gateway it is given; one that knew the demo's would prove nothing about a real one"
        },
        {
            "Views.TestConsole", [Root + "Demo", Root + "Components", Root + "Hosting", "k8s", "MudBlazor"],
            "what the console shows comes from answers, never from knowing who gave them"
        },
        {
            "Demo.Cluster", ["k8s", Root + "Model", Root + "Analysis", Root + "Cluster", Root + "Live", Root + "Access", Root + "Grants",
                Root + "TestConsole", Root + "Views", Root + "Components", Root + "Demo.Gateway"],
            "the app meets the embedded cluster as an address, exactly as it meets a real one"
        },
        {
            "Demo.Gateway", [Root + "Components", Root + "Views", Root + "Access", Root + "Grants", Root + "TestConsole"],
            "the gateway obeys the analysis and knows nothing of who looks at it"
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Room_Dependencies_StayWithinItsRule(string room, string[] forbidden, string reason)
    {
        var types = Types.InAssembly(App).That().ResideInNamespaceMatching($@"^KongGrantsUI\.{room.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)");

        var result = types.Should().NotHaveDependencyOnAny(forbidden).GetResult();

        Assert.True(result.IsSuccessful, $"{room} breaks its rule ({reason}): {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void Room_WithForbiddenDependency_IsCaught()
    {
        var result = Types.InAssembly(App).That().ResideInNamespaceMatching(@"^KongGrantsUI\.Access(\.|$)")
            .Should().NotHaveDependencyOnAny(Root + "Live").GetResult();

        Assert.False(result.IsSuccessful, "Access reads Live: a check that doesn't see this sees nothing.");
    }
}
