using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>A request while its line is being read.</summary>
internal sealed class CurlDraft
{
    private readonly List<OptionUse> urls = [];
    private string? data;
    private BodyKind kind;

    public List<CurlHeader> Headers { get; } = [];
    public List<string> Cookies { get; } = [];
    public List<ResolveEntry> Resolve { get; } = [];
    public List<bool> Discards { get; } = [];

    /// <summary>Where the text ends, for errors about what is missing.</summary>
    public int End { get; init; }

    public string? Method { get; set; }
    public UserCredential? User { get; set; }
    public string? UserAgent { get; set; }
    public string? Referer { get; set; }
    public string? WriteOut { get; set; }
    public TimeSpan? MaxTime { get; set; }
    public TimeSpan? ConnectTimeout { get; set; }
    public bool DataInQuery { get; set; }
    public bool HeadOnly { get; set; }
    public bool GlobOff { get; set; }
    public bool Follow { get; set; }
    public bool Insecure { get; set; }
    public HttpWish Http { get; set; }
    public bool Compressed { get; set; }
    public bool Include { get; set; }
    public bool Silent { get; set; }
    public bool ShowError { get; set; }
    public bool Verbose { get; set; }
    public bool Fail { get; set; }
    public bool MergeErrors { get; set; }
    public bool DropErrors { get; set; }

    public void AddUrl(OptionUse use) => urls.Add(use);

    /// <summary>Pieces of form data are joined by &amp;, those of --json by nothing.</summary>
    public void AddData(string piece, char? separator, BodyKind pieceKind)
    {
        data = data is null ? piece : data + separator + piece;
        // One --json makes all of it JSON, wherever it stands.
        if (pieceKind == BodyKind.Json) kind = BodyKind.Json;
    }

    public CurlRequest Build()
    {
        if (urls.Count == 0) throw new LineException(End, "there is no address.", "Add one, as in: curl $PROXY_IP/path.");
        if (HeadOnly && data is not null && !DataInQuery) throw new LineException(End, "-I asks for headers only and cannot send data.", "Leave out -I, or add -G to put the data into the address.");
        if (Headers.Count(header => header.Is("Host")) > 1) throw new LineException(End, "there are several Host headers, of which a gateway and its upstream could each believe another.", "Leave one.");
        if (DataInQuery && data is not null && data.Any(character => character <= ' ' || char.IsControl(character))) throw new LineException(End, "the data that -G puts into the address has a space or a control character, which curl refuses.", "Write --data-urlencode 'name=value' instead of -d.");
        var addresses = urls.ConvertAll(url => CurlUrl.Read(url, GlobOff));
        var body = DataInQuery ? null : data;
        if (addresses.Exists(address => Secrets.IsMasked(address.Url)) || (data is not null && Secrets.IsMasked(data, kind))) throw new LineException(End, "the credential is not kept with a line.", "Type it in place of ***.");
        return Output(new CurlRequest
        {
            Urls = addresses.Select(address => DataInQuery && data is { Length: > 0 } ? CurlUrl.AddQuery(address.Url, data) : address.Url).ToEquatableList(),
            ExplicitMethod = Method,
            Headers = Headers.ToEquatableList(),
            Body = body,
            BodyKind = body is null ? BodyKind.Form : kind,
            User = User ?? addresses.Select(address => address.User).FirstOrDefault(user => user is not null),
            UserAgent = UserAgent,
            Referer = Referer,
            Cookie = Cookies.Count == 0 ? null : string.Join(';', Cookies),
            HeadOnly = HeadOnly,
            Resolve = Resolve.ToEquatableList(),
        });
    }

    private CurlRequest Output(CurlRequest request) => request with
    {
        FollowRedirects = Follow,
        Insecure = Insecure,
        Http = Http,
        Compressed = Compressed,
        MaxTime = MaxTime,
        ConnectTimeout = ConnectTimeout,
        IncludeHeaders = Include,
        Silent = Silent,
        ShowError = ShowError,
        Verbose = Verbose,
        Fail = Fail,
        Discards = Discards.Take(1 + Discards.FindLastIndex(Math.Min(Discards.Count, request.Urls.Count) - 1, discard => discard)).ToEquatableList(),
        WriteOut = WriteOut,
        MergeErrors = MergeErrors,
        DropErrors = DropErrors,
    };
}
