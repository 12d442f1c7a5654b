using System.Globalization;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>The values of <c>-w</c>'s variables.</summary>
internal sealed class WriteOutValues(Hop hop, ExchangeResult answer, CallTimings timings, int redirects)
{
    public string Of(string name) => name switch
    {
        "http_code" or "response_code" => answer.Status.ToString("000", CultureInfo.InvariantCulture),
        "content_type" => answer.ContentType,
        "http_version" => answer.Head.Version,
        "method" => hop.Method,
        "num_redirects" => redirects.ToString(CultureInfo.InvariantCulture),
        "remote_ip" => hop.Target.Address.ToString(),
        "remote_port" => hop.Target.Port.ToString(CultureInfo.InvariantCulture),
        "scheme" => hop.Url.Scheme.ToLowerInvariant(),
        "size_download" => answer.Body.Length.ToString(CultureInfo.InvariantCulture),
        "time_namelookup" => Seconds(timings.Lookup),
        "time_connect" or "time_appconnect" => Seconds(timings.Connect),
        "time_pretransfer" => Seconds(timings.Connect),
        "time_starttransfer" => Seconds(timings.FirstByte),
        "time_total" => Seconds(timings.Total),
        "url" or "url_effective" => hop.Url.OriginalString,
        _ => "",
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000000", CultureInfo.InvariantCulture);
}
