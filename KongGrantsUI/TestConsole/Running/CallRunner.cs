using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Comparing;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole.Running;

/// <summary>Sends a request once, to each of its addresses, and lays the forecast beside each answer.</summary>
public sealed class CallRunner(ICurlSender sender, ICredentialReader credentials)
{
    /// <summary>The request with the picked credential in it, or a sentence why not. Keep it for the calls at hand only.</summary>
    /// <param name="keyName">The header in which the gateway looks for a key.</param>
    public async Task<(CurlRequest? Request, string Refusal)> ArmAsync(CurlRequest request, PickedCredential? picked, string keyName, UserIdentity user, CancellationToken cancellation)
    {
        if (picked is null) return (request, "");
        var read = await credentials.ReadAsync(user, picked.Secret, cancellation);
        return read.Refusal.Length > 0 ? (null, read.Refusal) : (read.On(request, keyName), "");
    }

    public async Task RunAsync(CurlRequest request, UserIdentity user, CallContext context, CancellationToken cancellation)
    {
        var forecasts = request.Urls.Select(url => Predictor.Predict(context.Facts, request, url, context.Caller)).ToArray();
        var caller = context.Caller ?? CallerLabel.Of(request, forecasts[0].KeyName);
        var index = 0;
        await foreach (var happened in sender.SendAsync(request, user, cancellation))
        {
            if (happened.Line is { } line) context.Line(line);
            if (happened.Result is { } result) context.Done(Judge(result, caller, forecasts[Math.Min(index, forecasts.Length - 1)], request.Urls[Math.Min(index++, forecasts.Length - 1)], context));
        }
    }

    private static CallOutcome Judge(CallResult result, string caller, Prediction forecast, string url, CallContext context)
    {
        var reading = RateReadings.Read(caller, result);
        // Where redirects were followed, the last answer is another request's.
        var comparable = result.Url == Secrets.MaskUrl(url);
        return new CallOutcome(result, reading, forecast, comparable ? Comparer.Compare(new Evidence(forecast, result, reading, context.Before(caller), context.Alone)) : []);
    }
}
