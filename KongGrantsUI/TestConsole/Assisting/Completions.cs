using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>Ways to go on at the end of a line: options, variables, the paths and hosts of routes, headers, consumers. Pure.</summary>
public static class Completions
{
    /// <summary>The most that are offered at a time.</summary>
    public const int Most = 8;

    private static readonly (string Word, Sentence Hint)[] Options =
    [
        ("-u", "credential NAME:PASSWORD"), ("-H", "header"), ("-X", "the method"), ("-d", "form data"), ("--json", "JSON body"), ("-v", "show the heads"),
        ("-s", "no progress"), ("-i", "head before the body"), ("-I", "head only"), ("-L", "follow redirects"), ("-k", "accept any certificate"), ("-m", "most seconds"),
        ("-G", "data into the address"), ("-A", "user agent"), ("-e", "referer"), ("-b", "cookie"), ("-f", "fail on 4xx and 5xx"), ("-o", "/dev/null hides the body"), ("-w", "print afterwards"),
        ("--resolve", "HOST:PORT:ADDRESS"), ("--compressed", "ask for compression"), ("--data-urlencode", "encoded form data"), ("--data-raw", "data that may begin with @"),
        ("--connect-timeout", "most seconds to connect"), ("--http1.1", "HTTP/1.1"),
    ];

    private static readonly (string Word, Sentence Hint)[] Methods = [("GET", ""), ("POST", ""), ("PUT", ""), ("PATCH", ""), ("DELETE", ""), ("HEAD", ""), ("OPTIONS", "")];

    private static readonly (string Word, Sentence Hint)[] Headers =
    [
        ("'apikey: ", "key-auth"), ("'Accept: application/json'", ""), ("'Content-Type: application/json'", ""), ("'Authorization: Bearer ", "token"), ("'Kong-Debug: 1'", "asks Kong to name its route"),
    ];

    private static readonly (string Word, Sentence Hint)[] Filters = [("| grep -i ratelimit", "only the limits"), ("| head -n 5", "the first lines")];

    public static EquatableList<Completion> For(string text, GatewayFacts facts, IReadOnlyDictionary<string, string> variables)
    {
        if (string.IsNullOrWhiteSpace(text)) return [new Completion("curl -sv $PROXY_IP/", T("a first call"), "curl -sv $PROXY_IP/")];
        var start = text.LastIndexOfAny([' ', '\n', '\t']) + 1;
        var (head, word) = (text[..start], text[start..]);
        return Candidates(head.TrimEnd(), word, facts, variables)
            .Where(candidate => candidate.Word.StartsWith(word, StringComparison.OrdinalIgnoreCase) && candidate.Word != word)
            .Take(Most).Select(candidate => new Completion(candidate.Word, T(candidate.Hint), head + candidate.Word)).ToEquatableList();
    }

    private static IEnumerable<(string Word, Sentence Hint)> Candidates(string head, string word, GatewayFacts facts, IReadOnlyDictionary<string, string> variables)
    {
        if (Follows(head, "-u", "--user")) return facts.Consumers.Select(consumer => ($"{consumer.KongName}:", Of($"consumer of {consumer.Source.Namespace}")));
        if (Follows(head, "-X", "--request")) return Methods;
        if (Follows(head, "-H", "--header")) return Headers.Concat(facts.Routes.SelectMany(route => route.Hosts).Distinct().Select(host => ($"'Host: {host}'", Of("host of a route"))));
        if (Follows(head, "-o", "--output")) return [("/dev/null", "hides the body")];
        if (word.StartsWith('-')) return Options;
        if (word.StartsWith('|')) return Filters;
        if (word.StartsWith('2')) return [("2>&1", "headers through the pipe")];
        return variables.SelectMany(variable => Addresses("$" + variable.Key, variable.Value, facts).Concat(Addresses(variable.Value, "", facts))).Concat(word.Length == 0 ? [("-u", "credential"), .. Filters] : Options);
    }

    private static IEnumerable<(string Word, Sentence Hint)> Addresses(string name, string value, GatewayFacts facts) =>
        new[] { (name, Sentence.Verbatim(value)) }.Concat(facts.Routes.Select(route => (name + SamplePath.Of(route), Sentence.Verbatim($"{route.Source.Kind.Kind} {route.Source.NamespacedName}")))).Distinct();

    private static bool Follows(string head, params string[] options) => options.Any(option => head.EndsWith(" " + option, StringComparison.Ordinal));
}
