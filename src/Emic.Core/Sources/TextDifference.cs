using System.Runtime.InteropServices;

namespace Emic.Core;

/// <summary>
/// Finds how one text became another: by lines first, then by words where lines differ, then by characters at the ends of what differs.
/// Lines and words that are in both texts just once hold the comparison (Bram Cohen's patience difference), between them the shortest script
/// is sought (E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986) up to a bound; beyond it a stretch counts as replaced.
/// </summary>
public static class TextDifference
{
    /// <summary>Above it, in UTF-16 code units, what is the same in a line is not compared again.</summary>
    const int LongestLine = 4000;

    /// <summary>The script that makes <paramref name="newer"/> of <paramref name="older"/>. No edit begins or ends inside a grapheme cluster of either text.</summary>
    public static EditScript Between(string older, string newer)
    {
        if (older == newer) return EditScript.None;
        TextEdit whole = WholeLines(older, Trim(older, newer, new TextEdit(0, older.Length, newer.Length), 0));
        var edits = new List<TextEdit>();
        foreach ((TextEdit lines, int at) in Compare(older, newer, whole, whole.Begin, Lines))
        {
            TextEdit[] words = [.. Compare(older, newer, lines, at, Words).Select(pair => Trim(older, newer, pair.Edit, pair.At))];
            edits.AddRange(Joined(words));
        }

        return new EditScript(Slid(older, newer, Apart(edits)));
    }

    /// <summary>The edit out to the ends of its lines, which both texts share there, so that lines are compared as a whole; long ones stay cut.</summary>
    static TextEdit WholeLines(string older, TextEdit edit)
    {
        int begin = edit.Begin == 0 ? 0 : older.LastIndexOf('\n', edit.Begin - 1) + 1;
        int end = edit.End == older.Length || (edit.End > 0 && older[edit.End - 1] == '\n') ? edit.End : older.IndexOf('\n', edit.End) is >= 0 and var feed ? feed + 1 : older.Length;
        int more = edit.Begin - begin + end - edit.End;
        return more > LongestLine ? edit : new TextEdit(begin, end - begin, edit.Inserted + more);
    }

    /// <summary>Compares one stretch token by token.</summary>
    /// <returns>What differs, each with its begin on the newer text.</returns>
    static IEnumerable<(TextEdit Edit, int At)> Compare(string older, string newer, TextEdit stretch, int at, Func<string, int, int, List<int>> cut)
    {
        if (stretch.Removed == 0 || stretch.Inserted == 0) return [(stretch, at)];
        List<int> oldEnds = cut(older, stretch.Begin, stretch.End), newEnds = cut(newer, at, at + stretch.Inserted);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] one = Named(older, stretch.Begin, oldEnds, names), other = Named(newer, at, newEnds, names);
        return SequenceDifference.Between(one, other).Select(hunk =>
        {
            int from = Place(oldEnds, hunk.Begin, stretch.Begin), to = Place(oldEnds, hunk.End, stretch.Begin);
            int newFrom = Place(newEnds, hunk.At, at), newTo = Place(newEnds, hunk.At + hunk.Inserted, at);
            return (new TextEdit(from, to - from, newTo - newFrom), newFrom);
        });
    }

    static int Place(List<int> ends, int token, int begin) => token == 0 ? begin : ends[token - 1];

    static int[] Named(string text, int begin, List<int> ends, Dictionary<string, int> names)
    {
        var tokens = new int[ends.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            ref int name = ref CollectionsMarshal.GetValueRefOrAddDefault(names, text[(i == 0 ? begin : ends[i - 1])..ends[i]], out bool known);
            if (!known) name = names.Count;
            tokens[i] = name;
        }

        return tokens;
    }

    static List<int> Lines(string text, int begin, int end)
    {
        var ends = new List<int>();
        for (int at = begin; at < end;)
        {
            int feed = text.IndexOf('\n', at, end - at);
            ends.Add(at = feed < 0 ? end : feed + 1);
        }

        return ends;
    }

    /// <summary>Runs of letters and digits; every other grapheme cluster, and every letter of a script without spaces, by itself.</summary>
    static List<int> Words(string text, int begin, int end)
    {
        var ends = new List<int>();
        bool inWord = false;
        for (int at = begin; at < end;)
        {
            int next = Math.Min(end, at + Graphemes.LengthAt(text, at));
            bool letter = text[at] < '\u2E80' && char.IsLetterOrDigit(text[at]);
            if (letter && inWord) ends[^1] = next;
            else ends.Add(next);
            inWord = letter;
            at = next;
        }

        return ends;
    }

    /// <summary>The edit without what is the same at its ends, cut at whole clusters of both texts.</summary>
    static TextEdit Trim(string older, string newer, TextEdit edit, int at)
    {
        int most = Math.Min(edit.Removed, edit.Inserted);
        int ahead = older.AsSpan(edit.Begin, most).CommonPrefixLength(newer.AsSpan(at, most));
        while (ahead > 0 && (Graphemes.Splits(older, edit.Begin + ahead) || Graphemes.Splits(newer, at + ahead))) ahead--;
        most -= ahead;
        int after = 0;
        while (after < most && older[edit.End - after - 1] == newer[at + edit.Inserted - after - 1]) after++;
        while (after > 0 && (Graphemes.Splits(older, edit.End - after) || Graphemes.Splits(newer, at + edit.Inserted - after))) after--;
        return new TextEdit(edit.Begin + ahead, edit.Removed - ahead - after, edit.Inserted - ahead - after);
    }

    /// <summary>Edits of one stretch with little between them are one: few words that two rewritten passages happen to share are not the same words.</summary>
    static List<TextEdit> Joined(TextEdit[] edits)
    {
        var joined = new List<TextEdit>();
        foreach (TextEdit edit in edits)
        {
            if (joined.Count > 0 && joined[^1] is var last && edit.Begin - last.End is var same && same <= Math.Max(last.Removed, last.Inserted) && same <= Math.Max(edit.Removed, edit.Inserted))
                joined[^1] = new TextEdit(last.Begin, edit.End - last.Begin, last.Inserted + same + edit.Inserted);
            else joined.Add(edit);
        }

        return joined;
    }

    /// <summary>
    /// What only went or only came can often be cut in several ways: of "Two. Three." without its first sentence, "Two. " may have gone, or "wo. T".
    /// It is taken to begin where a line or a word begins.
    /// </summary>
    static List<TextEdit> Slid(string older, string newer, List<TextEdit> edits)
    {
        int shift = 0, last = -1;
        for (int i = 0; i < edits.Count; i++)
        {
            TextEdit edit = edits[i];
            if (edit.Removed == 0 || edit.Inserted == 0)
            {
                string text = edit.Removed > 0 ? older : newer;
                int place = edit.Removed > 0 ? edit.Begin : edit.Begin + shift;
                edits[i] = edit with { Begin = edit.Begin - Slide(text, place, edit.Removed + edit.Inserted, edit.Begin - last - 1, older, edit.Begin, newer, edit.Begin + shift) };
            }

            last = edits[i].End;
            shift += edit.Inserted - edit.Removed;
        }

        return edits;
    }

    static int Slide(string text, int begin, int length, int most, string older, int oldBegin, string newer, int newBegin)
    {
        int best = 0, bestScore = Score(text, begin);
        for (int back = 1; back <= most && text[begin - back] == text[begin - back + length]; back++)
        {
            int score = Score(text, begin - back);
            if (score <= bestScore || Graphemes.Splits(older, oldBegin - back) || Graphemes.Splits(newer, newBegin - back) || Graphemes.Splits(text, begin - back + length)) continue;
            (best, bestScore) = (back, score);
        }

        return best;
    }

    static int Score(string text, int at) => at == 0 || text[at - 1] == '\n' ? 2 : char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at]) ? 1 : 0;

    static List<TextEdit> Apart(List<TextEdit> edits)
    {
        var apart = new List<TextEdit>();
        foreach (TextEdit edit in edits)
        {
            if (edit.Removed + edit.Inserted == 0) continue;
            if (apart.Count > 0 && apart[^1] is var last && last.End >= edit.Begin) apart[^1] = new TextEdit(last.Begin, edit.End - last.Begin, last.Inserted + edit.Inserted);
            else apart.Add(edit);
        }

        return apart;
    }
}
