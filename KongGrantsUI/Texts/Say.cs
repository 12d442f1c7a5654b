namespace KongGrantsUI.Texts;

/// <summary>How pages and engine put things into words. Every text that a person reads goes through here, so that the tests can find it.</summary>
public static class Say
{
    /// <summary>The text in the reader's language, now.</summary>
    public static string T(Sentence sentence) => sentence.ToString();

    /// <summary>The text in the reader's language, now: the first for one, the second for any other number.</summary>
    public static string T(int count, Sentence one, Sentence many) => Of(count, one, many).ToString();

    /// <summary>The text for later, such as a branch of a conditional.</summary>
    public static Sentence Of(Sentence sentence) => sentence;

    /// <summary>The text for later: the first for one, the second for any other number.</summary>
    public static Sentence Of(int count, Sentence one, Sentence many) => count == 1 ? one : many;
}
