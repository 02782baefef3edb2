using System.Globalization;

namespace Emic.Core;

/// <summary>What a reader takes for one character: a letter with its marks, an emoji with its skin colour, a flag.</summary>
public static class Graphemes
{
    /// <summary>How far back a place is sought that is surely between two clusters; no word in use is longer.</summary>
    const int FurthestBack = 1000;

    /// <summary>The length of the cluster that begins at <paramref name="at"/>, in UTF-16 code units.</summary>
    public static int LengthAt(string text, int at)
    {
        // By far most clusters are one ASCII letter ahead of another.
        if (char.IsAscii(text[at]) && (at + 1 == text.Length || char.IsAscii(text[at + 1]))) return 1;
        return StringInfo.GetNextTextElementLength(text, at);
    }

    /// <summary>Whether a cut ahead of unit <paramref name="at"/> would part a cluster.</summary>
    public static bool Splits(string text, int at)
    {
        if (at <= 0 || at >= text.Length || IsBoundary(text, at)) return false;
        int place = SafeBefore(text, at);
        while (place < at) place += LengthAt(text, place);
        return place > at;
    }

    /// <summary>The smallest span around <paramref name="span"/> that parts no cluster.</summary>
    public static TextSpan Widen(string text, TextSpan span)
    {
        int begin = span.Begin, end = span.End;
        while (Splits(text, begin)) begin--;
        while (Splits(text, end)) end++;
        return new TextSpan(begin, end);
    }

    static bool IsBoundary(string text, int at) => text[at - 1] == '\n' || text[at] == '\n' || (char.IsAscii(text[at]) && char.IsAscii(text[at - 1]));

    static int SafeBefore(string text, int at)
    {
        int place = at - 1, furthest = Math.Max(0, at - FurthestBack);
        while (place > furthest && !IsBoundary(text, place)) place--;
        return SourceText.SplitsPair(text, place) ? place - 1 : place;
    }
}
