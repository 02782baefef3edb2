using System.Globalization;
using System.Text;

namespace Emic.Core;

/// <summary>
/// Goes through a text word by word. A word is a run of letters, digits and their marks. An apostrophe, a hyphen, an underscore or a sign that
/// joins letters invisibly belongs to it where it stands alone between two of them, and so does a point or comma between two digits.
/// Of scripts that put no spaces (Chinese characters, kana, Thai, Lao, Khmer, Burmese) each letter with its marks is a word.
/// Emoji and other signs are no words, and end one.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="from">Where to begin; not inside a word.</param>
public ref struct WordReader(ReadOnlySpan<char> text, int from = 0)
{
    readonly ReadOnlySpan<char> text = text;
    int at = from;

    enum Kind
    {
        Other,
        Letter,
        Digit,
        Mark,
        Unspaced,
    }

    /// <summary>The first unit of the word.</summary>
    public int Begin { get; private set; }

    /// <summary>The first unit after it.</summary>
    public int End { get; private set; }

    /// <summary>Whether it is one letter of a script that puts no spaces.</summary>
    public bool IsUnspaced { get; private set; }

    /// <summary>The word.</summary>
    public readonly ReadOnlySpan<char> Word => text[Begin..End];

    /// <summary>Goes to the next word; false where there is none.</summary>
    public bool Read()
    {
        Kind kind = Kind.Other;
        int length = 0;
        for (; at < text.Length; at += length)
        {
            kind = Look(at, out length);
            if (kind is not (Kind.Other or Kind.Mark)) break;
        }

        if (at >= text.Length) return false;
        (Begin, IsUnspaced) = (at, kind == Kind.Unspaced);
        at += length;
        if (IsUnspaced) PassMarks();
        else PassWord(kind);
        End = at;
        return true;
    }

    void PassMarks()
    {
        while (at < text.Length && Look(at, out int length) == Kind.Mark) at += length;
    }

    void PassWord(Kind last)
    {
        while (at < text.Length)
        {
            Kind kind = Look(at, out int length);
            if (kind is Kind.Letter or Kind.Digit or Kind.Mark)
            {
                at += length;
                if (kind != Kind.Mark) last = kind;
            }
            else if (at + 1 < text.Length && Look(at + 1, out int next) is (Kind.Letter or Kind.Digit) and var behind && Joins(text[at], last == Kind.Digit && behind == Kind.Digit))
            {
                at += 1 + next;
                last = behind;
            }
            else
            {
                return;
            }
        }
    }

    static bool Joins(char c, bool betweenDigits) =>
        c is '\'' or '’' or '‘' or '＇' or '-' or '‐' or '‑' or '_' or '·' or '׳' or '״' or '\u200C' or '\u200D' or '\u00AD' || (betweenDigits && c is '.' or ',');

    readonly Kind Look(int place, out int length)
    {
        char c = text[place];
        length = 1;
        if (char.IsAscii(c)) return char.IsAsciiLetter(c) ? Kind.Letter : char.IsAsciiDigit(c) ? Kind.Digit : Kind.Other;
        Rune.DecodeFromUtf16(text[place..], out Rune rune, out length);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.LetterNumber => rune.Value == 0x3007 ? Kind.Unspaced : Kind.Letter,
            <= UnicodeCategory.OtherLetter => UnspacedScript.Holds(rune.Value) ? Kind.Unspaced : Kind.Letter,
            _ => Kind.Other,
        };
    }
}
