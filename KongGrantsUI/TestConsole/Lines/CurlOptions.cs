using System.Collections.Frozen;
using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>The options that are understood, and what is said about those that are not.</summary>
internal static class CurlOptions
{
    private static readonly FrozenDictionary<string, CurlOption> Known = All()
        .SelectMany(entry => entry.Names.Split(' ').Select(name => KeyValuePair.Create(name, entry.Option)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Sentence> Refused = new Dictionary<string, Sentence>
    {
        ["-F --form --form-string"] = "Multipart forms are not sent from here; use -d or --json.",
        ["-T --upload-file"] = "It would read a file on the server; use -X PUT with -d.",
        ["-O --remote-name -J --remote-header-name -D --dump-header -c --cookie-jar --trace --trace-ascii --stderr --output-dir"] = "It would write a file on the server; the answer is shown on this page.",
        ["-K --config -n --netrc --netrc-file --cert -E --key --cacert --capath --unix-socket --abstract-unix-socket"] = "It would read the server's disk; leave it out.",
        ["-x --proxy --proxy1.0 --preproxy --socks4 --socks4a --socks5 --socks5-hostname -U --proxy-user --connect-to -p --proxytunnel"] = "Calls go straight to the gateway; use --resolve or -H 'Host: name' instead.",
        ["--http3 --http3-only -0 --http1.0 --http0.9"] = "The console speaks HTTP/1.1 and HTTP/2; leave it out.",
        ["-: --next -Z --parallel"] = "Send one command at a time; several addresses in one command are fine.",
        ["--digest --ntlm --negotiate --anyauth --aws-sigv4 --oauth2-bearer"] = "Use -u for basic authentication, or -H 'Authorization: Bearer ...'.",
        ["--retry --retry-delay --retry-max-time --retry-all-errors --rate"] = "Use \"Series and watch\" on this page.",
    }.SelectMany(entry => entry.Key.Split(' ').Select(name => KeyValuePair.Create(name, entry.Value))).ToFrozenDictionary(StringComparer.Ordinal);

    public static CurlOption? Find(string name) => Known.GetValueOrDefault(name);

    public static LineException Refuse(string name, int position) =>
        new(position, $"the option {name} is not supported by this console.", Refused.GetValueOrDefault(name, "Leave it out, or use a terminal."));

    private static IEnumerable<(string Names, CurlOption Option)> All() => [.. Request(), .. Data(), .. Connection(), .. Output()];

    private static IEnumerable<(string Names, CurlOption Option)> Request() =>
    [
        ("-X --request", Value((draft, use) => draft.Method = CurlValues.Method(use))),
        ("-H --header", Value((draft, use) => draft.Headers.Add(CurlValues.Header(use)))),
        ("-u --user", Value((draft, use) => draft.User = CurlValues.Credential(use))),
        ("-A --user-agent", Value((draft, use) => draft.UserAgent = use.Plain())),
        ("-e --referer", Value((draft, use) => draft.Referer = CurlValues.Referer(use))),
        ("-b --cookie", Value((draft, use) => draft.Cookies.Add(CurlValues.Cookie(use)))),
        ("-G --get", Flag(draft => draft.DataInQuery = true)),
        ("-I --head", Flag(draft => draft.HeadOnly = true)),
        ("-g --globoff", Flag(draft => draft.GlobOff = true)),
        ("--basic", Flag(_ => { })),
        ("--url", Value((draft, use) => draft.AddUrl(use))),
    ];

    private static IEnumerable<(string Names, CurlOption Option)> Data() =>
    [
        ("-d --data --data-ascii --data-binary", Value((draft, use) => draft.AddData(use.Text(), '&', BodyKind.Form))),
        ("--data-raw", Value((draft, use) => draft.AddData(use.Value, '&', BodyKind.Form))),
        ("--data-urlencode", Value((draft, use) => draft.AddData(CurlValues.Encoded(use), '&', BodyKind.Form))),
        ("--json", Value((draft, use) => draft.AddData(use.Text(), null, BodyKind.Json))),
    ];

    private static IEnumerable<(string Names, CurlOption Option)> Connection() =>
    [
        ("-L --location", Flag(draft => draft.Follow = true)),
        ("-k --insecure", Flag(draft => draft.Insecure = true)),
        ("-m --max-time", Value((draft, use) => draft.MaxTime = CurlValues.Seconds(use))),
        ("--connect-timeout", Value((draft, use) => draft.ConnectTimeout = CurlValues.Seconds(use))),
        ("--http1.1", Flag(draft => draft.Http = HttpWish.Http11)),
        ("--http2", Flag(draft => draft.Http = HttpWish.Http2)),
        ("--http2-prior-knowledge", Flag(draft => draft.Http = HttpWish.PriorKnowledge)),
        ("--resolve", Value((draft, use) => draft.Resolve.Add(CurlValues.Resolve(use)))),
        ("--compressed", Flag(draft => draft.Compressed = true)),
    ];

    private static IEnumerable<(string Names, CurlOption Option)> Output() =>
    [
        ("-i --include", Flag(draft => draft.Include = true)),
        ("-s --silent", Flag(draft => draft.Silent = true)),
        ("-S --show-error", Flag(draft => draft.ShowError = true)),
        ("-v --verbose", Flag(draft => draft.Verbose = true)),
        ("-f --fail", Flag(draft => draft.Fail = true)),
        ("-o --output", Value((draft, use) => draft.Discards.Add(CurlValues.Output(use)))),
        ("-w --write-out", Value((draft, use) => draft.WriteOut = CurlValues.WriteOut(use))),
        ("-# --progress-bar -N --no-buffer --no-progress-meter", Flag(_ => { })),
    ];

    private static CurlOption Flag(Action<CurlDraft> apply) => new(false, (draft, _) => apply(draft));

    private static CurlOption Value(Action<CurlDraft, OptionUse> apply) => new(true, apply);
}
