using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.TestConsole;

namespace KongGrantsUI.Tests.TestConsole.Predicting;

/// <summary>What a line ought to do, by the rules of semantics 5.</summary>
public sealed class PredictorTests
{
    private static readonly GatewayFacts Admin = GatewayFacts.Of(ConsoleWorlds.Admin);

    [Fact]
    public void Predict_OwnConsumer_NamesRoutePluginsAndLimit()
    {
        var forecast = Predict(Admin, "curl -u aygerim:x gw/limited/status/200");

        Assert.Equal(new ObjectKey(Kinds.HttpRoute, "kualalumpur", "limited"), forecast.Route!.Source);
        Assert.Equal("aygerim", forecast.Consumer);
        Assert.Equal(["basic-auth", "rate-limiting"], forecast.Plugins.Select(plugin => plugin.Type));
        Assert.Equal([new PredictedLimit(LimitWindow.Minute, 10)], forecast.Limits);
        Assert.False(forecast.SharedCounter);
        Assert.Null(forecast.Status);
    }

    [Theory]
    [InlineData("curl gw/limited", 401)]
    [InlineData("curl gw/elsewhere", 404)]
    [InlineData("curl gw/limitedx", 404)]
    [InlineData("curl -u aygerim:x gw/limited", null)]
    [InlineData("curl -u aygerim:x gw//limited/./x", null)]
    public void Predict_Status_IsKongsOwnWhereItAnswers(string line, int? status) => Assert.Equal(status, Predict(Admin, line).Status);

    [Theory]
    [InlineData("curl -H 'X-Own-Key: k' gw/limited", null)]
    [InlineData("curl 'gw/limited?x-own-key=k'", null)]
    [InlineData("curl gw/limited", 401)]
    public void Predict_KeyOfAnotherName_IsACredential(string line, int? status)
    {
        var facts = Admin with { Entities = Admin.Entities.Select(entity => entity.Type == "basic-auth" ? entity with { Type = "key-auth", ConfigJson = """{"key_names":["x-own-key","apikey"]}""" } : entity).ToEquatableList() };

        Assert.Equal((status, "x-own-key"), (Predict(facts, line).Status, Predict(facts, line).KeyName));
        Assert.Equal("apikey", Predict(Admin, line).KeyName);
    }

    [Theory]
    [InlineData("curl http://gw/limited", 426)]
    [InlineData("curl https://gw/limited", 401)]
    public void Predict_HttpsOnlyRoute_AsksForHttps(string line, int status)
    {
        var facts = Admin with { Routes = Admin.Routes.Select(route => route with { Protocols = ["https"] }).ToEquatableList() };

        Assert.Equal(status, Predict(facts, line).Status);
    }

    [Fact]
    public void Predict_StrangersCredential_HasNoLimit()
    {
        var forecast = Predict(Admin, "curl -u somebody:x gw/limited");

        Assert.Empty(forecast.Limits);
        Assert.Contains("No consumer is called somebody", forecast.Note, StringComparison.Ordinal);
    }

    /// <summary>Luka may not see whose credential it is: that no limit shows means nothing.</summary>
    [Fact]
    public void Predict_ConsumerThatIsNotVisible_SaysNothingOfItsLimits()
    {
        var facts = Admin with { Partial = true, Consumers = [], Entities = Admin.Entities.Where(entity => entity.Scope.Consumer is null).ToEquatableList() };

        var forecast = Predict(facts, "curl -u aygerim:x gw/limited");

        Assert.True(forecast is { Known: true, CallerUnknown: true });
        Assert.Equal("", ForecastView.Make(forecast).Answer);
        Assert.False(Predict(Admin, "curl -u aygerim:x gw/limited").CallerUnknown);
        Assert.False(Predict(Admin, "curl -u somebody:x gw/limited").CallerUnknown);
    }

    [Fact]
    public void Predict_Key_TellsNoName()
    {
        var facts = Admin with { Entities = Admin.Entities.Select(entity => entity.Type == "basic-auth" ? entity with { Type = "key-auth" } : entity).ToEquatableList() };

        Assert.True(Predict(facts, "curl -H 'apikey: k' gw/limited").CallerUnknown);
    }

    /// <summary>Kim may not see Luka's route nor the number of his limit, but that it concerns her consumer.</summary>
    [Fact]
    public void Predict_ForeignRoute_TellsOnlyWhatConcernsTheUser()
    {
        var forecast = Predict(GatewayFacts.Of(ConsoleWorlds.Kim), "curl -u aygerim:x gw/limited");

        Assert.False(forecast.Known);
        Assert.Null(forecast.Route);
        Assert.Null(forecast.Status);
        Assert.True(forecast.LimitsHidden);
        Assert.Empty(forecast.Limits);
        Assert.Equal("rate-limiting", Assert.Single(forecast.Plugins).Type);
    }

    [Theory]
    [InlineData("""{"minute":10,"hide_client_headers":true}""", 0)]
    [InlineData("""{"minute":10,"hour":20}""", 2)]
    public void Predict_LimitConfig_IsReadAsKongDoes(string config, int limits) =>
        Assert.Equal(limits, Predict(Facts(ConsoleWorlds.Limited.Plugin("kualalumpur", "limit", config: config)), "curl -u aygerim:x gw/limited").Limits.Count);

    /// <summary>Semantics 5.1: consumer on route, consumer on service, consumer, route, service, everything.</summary>
    [Fact]
    public void Predict_SeveralOfOneType_TakesTheMostSpecific()
    {
        var world = ConsoleWorlds.Limited.ClusterPlugin("wide", global: true)
            .Plugin("kualalumpur", "routes", config: """{"minute":7}""").Annotate(new ObjectKey(Kinds.HttpRoute, "kualalumpur", "limited"), "routes");

        Assert.Equal(10, Predict(Facts(world), "curl -u aygerim:x gw/limited").Limits.Single().Limit);
        var other = Predict(Facts(world), "curl -u somebody:x gw/limited");
        Assert.Equal(7, other.Limits.Single().Limit);
        Assert.True(other.SharedCounter);
    }

    [Fact]
    public void Predict_Terminated_IsTheStatusOfThePlugin()
    {
        var world = ConsoleWorlds.Open.Plugin("kualalumpur", "off", "request-termination", """{"status_code":451}""").Annotate(new ObjectKey(Kinds.HttpRoute, "kualalumpur", "limited"), "off");

        Assert.Equal(451, Predict(Facts(world), "curl -u aygerim:x gw/limited").Status);
    }

    private static GatewayFacts Facts(World world)
    {
        var analysis = world.Analyse();
        return new GatewayFacts { Routes = analysis.KongRoutes, Services = analysis.KongServices, Consumers = analysis.Consumers, Entities = analysis.Entities, Rejected = analysis.Rejected };
    }

    private static Prediction Predict(GatewayFacts facts, string line)
    {
        var request = CurlLine.Parse(line, new Dictionary<string, string>()).Request!;
        return Predictor.Predict(facts, request, request.Urls[0]);
    }
}
