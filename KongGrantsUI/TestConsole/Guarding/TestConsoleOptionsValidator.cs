using Microsoft.Extensions.Options;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Every problem of the settings at once, by name.</summary>
public sealed class TestConsoleOptionsValidator : IValidateOptions<TestConsoleOptions>
{
    public ValidateOptionsResult Validate(string? name, TestConsoleOptions options)
    {
        var problems = options.AllowedTargets.Where(target => AllowedTarget.Parse(target) is null)
            .Select(target => $"TestConsole:AllowedTargets has \"{target}\", which is no target. Write host, host:port, an IP address, or *.domain.")
            .Concat(Address("AdminApi", options.AdminApi)).Concat(Address("Diagnostics", options.Diagnostics))
            .Concat(Range("CallsPerSecond", options.CallsPerSecond, 1000))
            .Concat(Range("ConcurrentCallsPerUser", options.ConcurrentCallsPerUser, 64))
            .Concat(Range("ConcurrentCalls", options.ConcurrentCalls, 1024))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Address(string setting, string text)
    {
        if (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0)) yield break;
        yield return $"TestConsole:{setting} is \"{text}\", which is no address. Write it as http://host:port or https://host:port, without a credential.";
    }

    private static IEnumerable<string> Range(string setting, int value, int most)
    {
        if (value < 1 || value > most) yield return $"TestConsole:{setting} is {value}. Set it to a number from 1 to {most}.";
    }
}
