namespace Emic.Core;

/// <summary>Counts words.</summary>
public static class WordCount
{
    /// <summary>How many words a text has; what a word is, <see cref="WordReader"/> says.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int words = 0;
        for (var reader = new WordReader(text); reader.Read();) words++;
        return words;
    }
}
