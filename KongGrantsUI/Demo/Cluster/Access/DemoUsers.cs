using System.Security.Cryptography;

namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>The embedded cluster's accounts, each with a bearer token made at start.</summary>
public sealed class DemoUsers
{
    public const string Kim = "kim";
    public const string Luka = "luka";
    public const string Admin = "admin";
    public const string App = "system:serviceaccount:konggrants:konggrants";
    public const string Controller = "system:serviceaccount:kong:controller";

    private readonly Dictionary<string, string> tokens = new[] { Kim, Luka, Admin, App, Controller }.ToDictionary(name => name, _ => NewToken());

    /// <summary>The token of one of the accounts above.</summary>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    public string TokenOf(string name) => tokens[name];

    /// <summary>The account that a token belongs to; null for a token that nobody has. Takes the same time for any wrong token of one length.</summary>
    public RequestUser? UserOf(string token)
    {
        var given = System.Text.Encoding.UTF8.GetBytes(token);
        RequestUser? found = null;
        foreach (var (name, known) in tokens)
        {
            if (CryptographicOperations.FixedTimeEquals(given, System.Text.Encoding.UTF8.GetBytes(known))) found = User(name);
        }

        return found;
    }

    private static RequestUser User(string name)
    {
        if (name == Admin) return new RequestUser(name, ["system:masters", "system:authenticated"]);
        return name.Split(':') is ["system", "serviceaccount", var home, _]
            ? new RequestUser(name, ["system:serviceaccounts", $"system:serviceaccounts:{home}", "system:authenticated"])
            : new RequestUser(name, ["system:authenticated"]);
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
