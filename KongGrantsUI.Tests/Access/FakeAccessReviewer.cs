using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Access;

/// <summary>Answers from RBAC rules: cluster-wide ones by user, and ones by user and namespace.</summary>
public sealed class FakeAccessReviewer : IAccessReviewer
{
    private int open;

    public int MostOpen { get; private set; }
    public int Questions { get; private set; }
    public bool Unreachable { get; set; }

    /// <summary>Each so many questions one is not answered; 0: all are.</summary>
    public int FailsEach { get; set; }
    public Func<UserIdentity, string, GroupKind, bool> Everywhere { get; set; } = (_, _, _) => false;
    public Func<UserIdentity, string, EquatableList<AccessRule>> Rules { get; set; } = (_, _) => [];

    public async Task<bool> MayAsync(UserIdentity user, string verb, GroupKind kind, string @namespace, CancellationToken cancellation)
    {
        await CountAsync();
        return Everywhere(user, verb, kind);
    }

    public async Task<EquatableList<AccessRule>> RulesAsync(UserIdentity user, string @namespace, CancellationToken cancellation)
    {
        await CountAsync();
        return Rules(user, @namespace);
    }

    private async Task CountAsync()
    {
        if (Unreachable) throw new HttpRequestException("connection refused");
        lock (this)
        {
            Questions++;
            if (FailsEach > 0 && Questions % FailsEach == 0) throw new HttpRequestException("connection reset");
            MostOpen = Math.Max(MostOpen, ++open);
        }

        await Task.Yield();
        lock (this) open--;
    }
}
