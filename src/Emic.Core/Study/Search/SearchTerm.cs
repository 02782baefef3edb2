using System.Text;

namespace Emic.Core;

/// <summary>Letters looked for, folded.</summary>
/// <param name="Letters">The folded letters, never empty.</param>
/// <param name="BeginsWord">Whether they must stand at the beginning of a word.</param>
/// <param name="EndsWord">Whether they must stand at the end of one.</param>
/// <param name="Plain">The longest run of letters in what was typed that texts write in one way only; empty for none.</param>
sealed record SearchTerm(string Letters, bool BeginsWord, bool EndsWord, string Plain)
{
    const char AnyLetters = '*';
    const char SoftHyphen = '\u00AD';

    /// <summary>Reads what was typed; several terms are separated by "|".</summary>
    /// <exception cref="RefusedException">There is nothing to find.</exception>
    public static IReadOnlyList<SearchTerm> Parse(string typed, Folding folding)
    {
        SearchTerm[] terms = [.. Split(typed).Select(part => One(part, folding)).OfType<SearchTerm>()];
        return terms.Length > 0 ? terms : throw new RefusedException("There is nothing to find: type some letters. A * stands for the rest of a word, and | for “or”.");
    }

    /// <summary>Where it stands in a stretch of text, in order.</summary>
    public IEnumerable<TextSpan> In(string text, FoldedText folded)
    {
        for (int at = Next(folded, 0); at >= 0; at = Next(folded, at + 1))
            if (folded.TryPlace(at, Letters.Length, out TextSpan span) && !(BeginsWord && IsInWord(text, span.Begin)) && !(EndsWord && IsInWord(text, span.End))) yield return span;
    }

    /// <summary>Whether it may stand in a stretch at all: a fast look, which is never wrong in saying no.</summary>
    public bool MayStandIn(ReadOnlySpan<char> stretch, Folding folding) =>
        Plain.Length == 0 || stretch.Contains(SoftHyphen) || (folding.HasFlag(Folding.Accents) && !Ascii.IsValid(stretch)) || stretch.Contains(Plain, StringComparison.OrdinalIgnoreCase);

    int Next(FoldedText folded, int from)
    {
        int found = folded.Folded[from..].IndexOf(Letters);
        return found < 0 ? -1 : from + found;
    }

    static bool IsInWord(string text, int at) => at > 0 && at < text.Length
        && Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out Rune left, out _) == System.Buffers.OperationStatus.Done
        && Rune.DecodeFromUtf16(text.AsSpan(at), out Rune right, out _) == System.Buffers.OperationStatus.Done
        && Core.Letters.AreOneWord(left, right);

    static IEnumerable<string> Split(string typed)
    {
        bool quoted = false;
        int begin = 0;
        for (int i = 0; i <= typed.Length; i++)
        {
            if (i < typed.Length && Core.Letters.Typed(typed[i]) == '"') quoted = !quoted;
            if (i < typed.Length && (typed[i] != '|' || quoted)) continue;
            yield return typed[begin..i].Trim();
            begin = i + 1;
        }
    }

    static SearchTerm? One(string part, Folding folding)
    {
        bool whole = part.Length > 1 && Core.Letters.Typed(part[0]) == '"' && Core.Letters.Typed(part[^1]) == '"';
        if (whole) part = part[1..^1].Trim();
        bool anyBefore = part.StartsWith(AnyLetters), anyAfter = part.EndsWith(AnyLetters);
        part = part.Trim(AnyLetters).Trim();
        string letters = FoldedText.Of(part, folding);
        return letters.Length == 0 ? null : new SearchTerm(letters, BeginsWord: !anyBefore && (whole || anyAfter), EndsWord: !anyAfter && (whole || anyBefore), PlainRun(part));
    }

    static string PlainRun(string typed)
    {
        string longest = "";
        for (int begin = 0, at = 0; at <= typed.Length; at++)
        {
            if (at < typed.Length && char.IsAsciiLetterOrDigit(typed[at])) continue;
            // A letter ahead of an accent may stand in the text as one with it.
            int end = at < typed.Length && Core.Letters.IsAccent(typed[at]) ? at - 1 : at;
            if (end - begin > longest.Length) longest = typed[begin..end];
            begin = at + 1;
        }

        return longest;
    }
}
