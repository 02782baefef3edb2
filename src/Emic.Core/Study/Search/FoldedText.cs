using System.Buffers;
using System.Text;

namespace Emic.Core;

/// <summary>
/// A stretch of text as it is compared: capitals, accents, kinds of dashes and runs of white space made alike, each unit knowing where it stands in the text.
/// Line feeds stay, so that nothing is found across paragraphs.
/// </summary>
public sealed class FoldedText
{
    static readonly SearchValues<string> Uneven = SearchValues.Create(["  ", "\t", "\v", "\f", " \n"], StringComparison.Ordinal);

    readonly TextSpan span;
    char[] folded;
    int[] places;
    int length;

    FoldedText(TextSpan span, char[] folded, int[] places) => (this.span, this.folded, this.places, length) = (span, folded, places, folded.Length);

    FoldedText(TextSpan span) : this(span, new char[span.Length + 16], new int[span.Length + 16]) => length = 0;

    /// <summary>The folded letters.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, length);

    /// <summary>Folds all of a text.</summary>
    public static string Of(string text, Folding folding) => Of(text, new TextSpan(0, text.Length), folding).Folded.ToString();

    /// <summary>Folds a stretch of a text.</summary>
    public static FoldedText Of(string text, TextSpan span, Folding folding)
    {
        ReadOnlySpan<char> raw = text.AsSpan(span.Begin, span.Length);
        if (Ascii.IsValid(raw) && !raw.ContainsAny(Uneven))
        {
            // Every unit stands for itself: by far the most texts are of this kind, and there are a hundred megabytes of them.
            var letters = new char[raw.Length];
            if (folding.HasFlag(Folding.Case)) Ascii.ToLower(raw, letters, out _);
            else raw.CopyTo(letters);
            return new FoldedText(span, letters, []);
        }

        var result = new FoldedText(span);
        for (int at = span.Begin; at < span.End;) at += result.Take(text, at, folding);
        result.Add('\n', span.End);
        result.length--;
        return result;
    }

    /// <summary>Where in the text the folded units from <paramref name="begin"/> on stand; false if they begin or end within a character of it, so that an e is not found in an é.</summary>
    public bool TryPlace(int begin, int count, out TextSpan found)
    {
        found = default;
        if (places.Length == 0)
        {
            found = new TextSpan(span.Begin + begin, span.Begin + begin + count);
            return true;
        }

        if (!IsEdge(begin) || !IsEdge(begin + count)) return false;
        found = new TextSpan(places[begin], places[begin + count]);
        return true;
    }

    bool IsEdge(int at) => at == 0 || (places[at] != places[at - 1] && !(at < length && Letters.IsAccent(folded[at])));

    /// <summary>Takes one character in.</summary>
    /// <returns>How many units of the text it has.</returns>
    int Take(string text, int at, Folding folding)
    {
        char c = text[at];
        bool small = folding.HasFlag(Folding.Case);
        if (char.IsAsciiLetterOrDigit(c)) Add(small ? (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : c, at);
        else if (c == '\n') Add(c, at);
        else if (char.IsWhiteSpace(c))
        {
            if (length == 0 || folded[length - 1] != ' ') Add(' ', at);
        }
        else if (char.IsAscii(c) || c is > '\u2E80' and < '\uD800') Add(c, at);
        else if (char.IsHighSurrogate(c) && at + 1 < span.End)
        {
            var rune = new Rune(c, text[at + 1]);
            Span<char> pair = stackalloc char[2];
            (small ? Rune.ToLowerInvariant(rune) : rune).EncodeToUtf16(pair);
            Add(pair[0], at);
            Add(pair[1], at);
            return 2;
        }
        else if (c != '\u00AD') Fold(c, at, small, folding.HasFlag(Folding.Accents));
        return 1;
    }

    void Fold(char c, int at, bool small, bool plain)
    {
        if (plain && Letters.IsAccent(c)) return;
        char typed = Letters.Typed(c), lower = char.ToLowerInvariant(typed);
        // The sign for kelvin is no k.
        if (char.IsAscii(lower)) lower = typed;
        string parts = AccentedLetters.Parts(lower);
        if (parts.Length == 0 && plain) parts = Letters.Plain(lower);
        if (parts.Length == 0)
        {
            Add(!small ? typed : lower == 'ς' ? 'σ' : lower, at);
            return;
        }

        foreach (char part in parts)
            if (!(plain && Letters.IsAccent(part))) Add(small || lower == typed ? part : char.ToUpperInvariant(part), at);
    }

    void Add(char c, int at)
    {
        if (length == folded.Length)
        {
            Array.Resize(ref folded, 2 * length);
            Array.Resize(ref places, 2 * length);
        }

        folded[length] = c;
        places[length++] = at;
    }
}
