using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Sending;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>An answer for showing. All of it is text; nothing is markup.</summary>
public sealed record ResultView(string Status, StatusTone Tone, EquatableList<ResponseHeader> Headers, string Body, string Timing, string Note)
{
    public static ResultView Make(CallResult result) => new(
        result.Status == 0 ? T("No answer") : $"{result.Status} {result.ReasonPhrase}".TrimEnd(),
        Tones(result.Status),
        result.Headers,
        JsonText.Pretty(result.BodyText, result.ContentType),
Timings(result.Timings),
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
        { BodyText: null } => T($"The body is not shown: it is {Kind(result.ContentType)} of {result.BodySize:N0} bytes."),
        { Truncated: true } => T("Only the first 1 MiB of the body is shown."),
        { Status: 429 } when result.Header("Retry-After") is { } seconds => T($"The limit is used up. Try again in {seconds} s."),
        { BodySize: 0 } => T("The body is empty."),
        _ => "",
    };

    private static string Kind(string contentType) => contentType.Length == 0 ? T("binary data") : contentType.Split(';')[0];

    private static string Timings(CallTimings timings) =>
        T($"{timings.Total.TotalMilliseconds:0.#} ms in all: name {timings.Lookup.TotalMilliseconds:0.#} ms, connected at {timings.Connect.TotalMilliseconds:0.#} ms, first byte at {timings.FirstByte.TotalMilliseconds:0.#} ms");
}
