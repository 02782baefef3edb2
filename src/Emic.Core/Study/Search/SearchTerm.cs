using System.Text;

namespace Emic.Core;

/// <summary>Letters looked for, folded.</summary>
/// <param name="Letters">The folded letters, never empty.</param>
/// <param name="BeginsWord">Whether they must stand at the beginning of a word.</param>
/// <param name="EndsWord">Whether they must stand at the end of one.</param>
/// <param name="Plain">The longest run of letters in what was typed that texts write in one way only; empty for none.</param>
/// <param name="PlainAt">Where it begins among the folded letters.</param>
sealed record SearchTerm(string Letters, bool BeginsWord, bool EndsWord, string Plain, int PlainAt)
{
    const char AnyLetters = '*';
    const char SoftHyphen = '\u00AD';

    /// <summary>Reads what was typed; several terms are separated by "|".</summary>
    /// <exception cref="RefusedException">There is nothing to find.</exception>
    public static IReadOnlyList<SearchTerm> Parse(string typed, Folding folding)
    {
        SearchTerm[] terms = [.. Split(typed).Select(part => One(part, folding)).OfType<SearchTerm>()];
        return terms.Length > 0 ? terms : throw new RefusedException("There is nothing to find: type some letters. A * stands for the rest of a word, and | for “or”.", "words");
    }

    /// <summary>Where it stands in a stretch of text, in order.</summary>
    public IEnumerable<TextSpan> In(string text, FoldedText folded)
    {
        for (int at = Next(folded, 0); at >= 0; at = Next(folded, at + 1))
            if (folded.TryPlace(at, Letters.Length, out TextSpan span) && !(BeginsWord && IsInWord(text, span.Begin)) && !(EndsWord && IsInWord(text, span.End))) yield return span;
    }

    /// <summary>Whether it may stand in a stretch at all: a fast look, which is never wrong in saying no.</summary>
    public bool MayStandIn(ReadOnlySpan<char> stretch, Folding folding)
    {
        if (Plain.Length == 0 || stretch.Contains(SoftHyphen) || (folding.HasFlag(Folding.Accents) && !Ascii.IsValid(stretch))) return true;
        for (int from = 0; stretch[from..].IndexOf(Plain, StringComparison.OrdinalIgnoreCase) is >= 0 and int found; from += found + 1)
        {
            int at = from + found;
            if (MayGoOn(stretch, at + Plain.Length, PlainAt + Plain.Length, 1) && MayGoOn(stretch, at - 1, PlainAt - 1, -1)) return true;
        }

        return false;
    }

    /// <summary>Whether the letters from <paramref name="letter"/> on may stand in the stretch from <paramref name="at"/> on, going that way. A character beyond ASCII may be anything.</summary>
    bool MayGoOn(ReadOnlySpan<char> stretch, int at, int letter, int step)
    {
        for (; letter >= 0 && letter < Letters.Length; letter += step)
        {
            if (at < 0 || at >= stretch.Length) return false;
            char c = stretch[at];
            if (!char.IsAscii(c)) return true;
            bool space = char.IsWhiteSpace(c) && c != '\n';
            if (space ? Letters[letter] != ' ' : char.ToLowerInvariant(c) != char.ToLowerInvariant(Letters[letter])) return false;
            // A run of white space is one space.
            do at += step;
            while (space && at >= 0 && at < stretch.Length && char.IsAscii(stretch[at]) && char.IsWhiteSpace(stretch[at]) && stretch[at] != '\n');
        }

        return true;
    }

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
        (string plain, int begin) = PlainRun(part);
        return letters.Length == 0 ? null : new SearchTerm(letters, BeginsWord: !anyBefore && (whole || anyAfter), EndsWord: !anyAfter && (whole || anyBefore), plain, FoldedText.Of(part[..begin], folding).Length);
    }

    static (string Run, int Begin) PlainRun(string typed)
    {
        (string Run, int Begin) longest = ("", 0);
        for (int begin = 0, at = 0; at <= typed.Length; at++)
        {
            if (at < typed.Length && char.IsAsciiLetterOrDigit(typed[at])) continue;
            // A letter ahead of an accent may stand in the text as one with it.
            int end = at < typed.Length && Core.Letters.IsAccent(typed[at]) ? at - 1 : at;
            if (end - begin > longest.Run.Length) longest = (typed[begin..end], begin);
            begin = at + 1;
        }

        return longest;
    }
}
