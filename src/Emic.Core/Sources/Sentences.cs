using System.Globalization;

namespace Emic.Core;

/// <summary>
/// The sentences of a paragraph, by the rules of Unicode Standard Annex #29, section 5 (SB6 to SB11): what browsers, and so the key for a sentence, go by too.
/// A full stop does not end one ahead of a digit, within an abbreviation such as U.S., or where the next word begins small.
/// </summary>
public static class Sentences
{
    /// <summary>The sentences that hold a stretch of one paragraph, from the beginning of the first to the end of the last, without white space at the ends.</summary>
    public static TextSpan Around(string text, TextSpan span)
    {
        TextSpan paragraph = Paragraphs.At(text, span.Begin);
        int begin = paragraph.Begin, end = begin;
        int last = Math.Min(Math.Max(span.Begin, span.End - 1), Math.Max(paragraph.Begin, paragraph.End - 1));
        while (end < paragraph.End)
        {
            int next = EndOf(text, end, paragraph.End);
            if (next <= span.Begin) begin = next;
            end = next;
            if (end > last) break;
        }

        return new TextSpan(begin, Math.Max(begin, end)).Trimmed(text);
    }

    static int EndOf(string text, int from, int end)
    {
        for (int at = from; at < end;)
        {
            bool stop = IsStop(text[at]);
            if (!stop && !IsMark(text[at]))
            {
                at++;
                continue;
            }

            int after = Skip(text, at + 1, end, IsExtended);
            if (stop && after < end && (char.IsDigit(text[after]) || (at > from && char.IsLetter(text[at - 1]) && char.IsUpper(text[after]))))
            {
                at = after;
                continue;
            }

            int closed = Skip(text, after, end, IsClosing), spaced = Skip(text, closed, end, IsSpace);
            if (spaced == end) return end;
            if (IsStop(text[spaced]) || IsMark(text[spaced]) || IsContinuing(text[spaced]) || (stop && GoesOnSmall(text, spaced, end))) at = spaced;
            else return spaced;
        }

        return end;
    }

    /// <summary>Whether the next letter, with nothing but signs ahead of it, is a small one.</summary>
    static bool GoesOnSmall(string text, int at, int end)
    {
        for (; at < end && !IsStop(text[at]) && !IsMark(text[at]); at++)
            if (char.IsLetter(text[at])) return char.IsLower(text[at]);
        return false;
    }

    static int Skip(string text, int at, int end, Func<char, bool> belongs)
    {
        while (at < end && belongs(text[at])) at++;
        return at;
    }

    static bool IsStop(char c) => c is '.' or '\u2024' or '\uFE52' or '\uFF0E';

    static bool IsMark(char c) => c is '!' or '?' or '։' or '؞' or '؟' or '۔' or '।' or '॥' or '‼' or '‽' or '⁇' or '⁈' or '⁉' or '。' or '！' or '？' or '｡';

    static bool IsContinuing(char c) => c is ',' or '-' or ':' or ';' or '՝' or '،' or '؍' or '–' or '—' or '、' or '，' or '：' or '；' or '､';

    static bool IsSpace(char c) => char.IsWhiteSpace(c);

    static bool IsExtended(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    static bool IsClosing(char c) => c is '"' or '\'' || IsExtended(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
