using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Limiting;
using KongGrantsUI.Demo.Gateway.Plugins;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Gateway.Limiting;

public sealed class RateLimitingSchemaTests
{
    [Theory]
    [InlineData("""{"minute":10}""", null)]
    [InlineData("""{"second":1,"hour":1}""", null)]
    [InlineData("""{"minute":5,"policy":"redis"}""", null)]
    [InlineData("{}", "at least one of these fields must be non-empty")]
    [InlineData("""{"minute":0}""", "config.minute: value must be greater than 0")]
    [InlineData("""{"minute":"ten"}""", "config.minute: expected a number")]
    [InlineData("""{"minute":10,"hour":5}""", "The limit for hour(5.0) cannot be lower than the limit for minute(10.0)")]
    [InlineData("""{"minute":5,"policy":"cluster"}""", "config.policy: expected one of: local, redis")]
    [InlineData("""{"minute":5,"limit_by":"header"}""", "config.header_name: required field missing")]
    [InlineData("""{"minute":5,"limit_by":"path"}""", "config.path: required field missing")]
    [InlineData("""{"minute":5,"limit_by":"moon"}""", "config.limit_by: expected one of")]
    public void Load_Config_IsCheckedAsKongsSchemaDoes(string config, string? fault)
    {
        var loader = new PluginLoader(PluginSet.Standard(new RateCounters(new FakeTimeProvider())));

        var load = loader.Load([World.Limit(null, config)]);

        if (fault is null) Assert.Empty(load.Faults);
        else Assert.Contains(fault, Assert.Single(load.Faults).Message, StringComparison.Ordinal);
    }
}
