using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Access;

/// <summary>Answers from RBAC rules: cluster-wide ones by user, and ones by user and namespace.</summary>
public sealed class FakeAccessReviewer : IAccessReviewer
{
    private readonly Dictionary<object, int> asked = [];
    private object? first;
    private int open;

    public int MostOpen { get; private set; }
    public int Questions { get; private set; }
    public bool Unreachable { get; set; }

    /// <summary>How many times each question but the very first is not answered before it is.</summary>
    public int FailsFirst { get; set; }
    /// <summary>No question is answered before this ends.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public Func<UserIdentity, string, GroupKind, bool> Everywhere { get; set; } = (_, _, _) => false;
    public Func<UserIdentity, string, EquatableList<AccessRule>> Rules { get; set; } = (_, _) => [];

    public async Task<bool> MayAsync(UserIdentity user, string verb, GroupKind kind, string @namespace, CancellationToken cancellation)
    {
        await CountAsync((user, verb, kind, @namespace));
        return Everywhere(user, verb, kind);
    }

    public async Task<EquatableList<AccessRule>> RulesAsync(UserIdentity user, string @namespace, CancellationToken cancellation)
    {
        await CountAsync((user, @namespace));
        return Rules(user, @namespace);
    }

    private async Task CountAsync(object question)
    {
        if (Unreachable) throw new HttpRequestException("connection refused");
        lock (this)
        {
            asked[question] = asked.GetValueOrDefault(question) + 1;
            Questions++;
            first ??= question;
            if (!question.Equals(first) && asked[question] <= FailsFirst) throw new HttpRequestException("connection reset");
            MostOpen = Math.Max(MostOpen, ++open);
        }

        await Task.Yield();
        await Held;
        lock (this) open--;
    }
}
