using System.Collections.Immutable;

namespace KongGrantsUI.Demo.Gateway;

/// <summary>Tells any number of listeners that something changed; they look for themselves what it is now.</summary>
public sealed class ChangeSignal
{
    private ImmutableList<Action> listeners = [];

    public IDisposable Add(Action listener)
    {
        // A wrapper of its own, so that removing one of two equal listeners removes that one.
        Action own = () => listener();
        ImmutableInterlocked.Update(ref listeners, list => list.Add(own));
        return new Registration(() => ImmutableInterlocked.Update(ref listeners, list => list.Remove(own)));
    }

    public void Raise()
    {
        foreach (var listener in listeners) listener();
    }

    private sealed class Registration(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}
