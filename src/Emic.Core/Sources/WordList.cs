namespace Emic.Core;

/// <summary>Words that are left out of a count. Capitals don't matter in it.</summary>
public sealed class WordList
{
    readonly HashSet<string> whole;
    readonly string[] beginnings;
    readonly WordFolding folding;

    WordList(HashSet<string> whole, string[] beginnings, WordFolding folding) => (this.whole, this.beginnings, this.folding) = (whole, beginnings, folding);

    /// <summary>Reads lists: words with white space, commas or semicolons between them; "um*" is every word that begins so. Lines that begin with # are remarks.</summary>
    /// <param name="lists">What was typed, or stands in files.</param>
    /// <param name="accents">Whether accented letters count as plain ones.</param>
    public static WordList Parse(IEnumerable<string> lists, bool accents = false)
    {
        var folding = new WordFolding(Case: true, accents);
        HashSet<string> whole = new(StringComparer.Ordinal), beginnings = new(StringComparer.Ordinal);
        foreach (string line in lists.SelectMany(list => list.Split('\n')).Where(line => !line.TrimStart().StartsWith('#')))
            foreach (string word in line.Split([' ', '\t', '\r', ',', ';', '،', '、', '，'], StringSplitOptions.RemoveEmptyEntries))
                if (word.EndsWith('*') && word.Length > 1) beginnings.Add(folding.Key(word.AsSpan(0, word.Length - 1)));
                else whole.Add(folding.Key(word));
        return new WordList(whole, [.. beginnings], folding);
    }

    /// <summary>Whether a word is in it.</summary>
    public bool Holds(string word)
    {
        string key = folding.Key(word);
        return whole.Contains(key) || Array.Exists(beginnings, beginning => key.StartsWith(beginning, StringComparison.Ordinal));
    }
}
