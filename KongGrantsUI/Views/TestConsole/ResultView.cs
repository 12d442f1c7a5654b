using System.Globalization;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>An answer for showing. All of it is text; nothing is markup.</summary>
public sealed record ResultView(string Status, StatusTone Tone, EquatableList<ResponseHeader> Headers, string Body, string Timing, string Note)
{
    public static ResultView Make(CallResult result) => new(
        result.Status == 0 ? "No answer" : $"{result.Status} {result.ReasonPhrase}".TrimEnd(),
        Tones(result.Status),
        result.Headers,
        JsonText.Pretty(result.BodyText, result.ContentType),
        $"{Milliseconds(result.Timings.Total)} in all: name {Milliseconds(result.Timings.Lookup)}, connected at {Milliseconds(result.Timings.Connect)}, first byte at {Milliseconds(result.Timings.FirstByte)}",
        Notes(result));

    private static StatusTone Tones(int status) => status switch
    {
        >= 200 and < 300 => StatusTone.Good,
        429 => StatusTone.Limited,
        0 or >= 400 => StatusTone.Bad,
        _ => StatusTone.Other,
    };

    private static string Notes(CallResult result) => result switch
    {
        { Status: 0 } => "",
        { BodyText: null } => $"The body is not shown: it is {Kind(result.ContentType)} of {result.BodySize.ToString("N0", CultureInfo.InvariantCulture)} bytes.",
        { Truncated: true } => "Only the first 1 MiB of the body is shown.",
        { Status: 429 } when result.Header("Retry-After") is { } seconds => $"The limit is used up. Try again in {seconds} s.",
        { BodySize: 0 } => "The body is empty.",
        _ => "",
    };

    private static string Kind(string contentType) => contentType.Length == 0 ? "binary data" : contentType.Split(';')[0];

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds.ToString("0.#", CultureInfo.InvariantCulture)} ms";
}
