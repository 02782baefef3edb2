using System.Text;
using Emic.Core;

namespace Emic.Formats;

/// <summary>A line of Markdown without its signs: emphasis by position, links and pictures as their words.</summary>
sealed class MarkdownInline
{
    const int LongestLink = 2000;
    const int DeepestEmphasis = 100;

    readonly string source;
    readonly bool[] dropped;
    readonly List<Emphasis> found = [];
    readonly List<Run> open = [];

    MarkdownInline(string source)
    {
        this.source = source;
        dropped = new bool[source.Length];
    }

    /// <summary>The letters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Emphasis by position in <see cref="Text"/>.</summary>
    public List<Emphasis> Emphases { get; } = [];

    /// <summary>How many links stood in the line.</summary>
    public int Links { get; private set; }

    /// <summary>How many pictures stood in the line.</summary>
    public int Pictures { get; private set; }

    /// <summary>Reads a line; <paramref name="mark"/> is put before it.</summary>
    public static MarkdownInline Read(string source, string mark)
    {
        var line = new MarkdownInline(source);
        if (source.AsSpan().ContainsAny("*_`[\\<")) line.Scan();
        line.Write(mark);
        return line;
    }

    void Scan()
    {
        for (int i = 0; i < source.Length;)
        {
            i = source[i] switch
            {
                '\\' when i + 1 < source.Length && char.IsAscii(source[i + 1]) && char.IsPunctuation(source[i + 1]) => Escape(i),
                '`' => Code(i),
                '*' or '_' => Emphasise(i),
                '!' when i + 1 < source.Length && source[i + 1] == '[' => Link(i, 2),
                '[' => Link(i, 1),
                '<' => Angle(i),
                _ => i + 1,
            };
        }
    }

    int Escape(int at)
    {
        dropped[at] = true;
        return at + 2;
    }

    int Code(int at)
    {
        int length = RunLength(at);
        string fence = source.Substring(at, length);
        int close = source.IndexOf(fence, at + length, Math.Min(LongestLink, source.Length - at - length), StringComparison.Ordinal);
        if (close < 0) return at + length;
        Drop(at, length);
        Drop(close, length);
        return close + length;
    }

    /// <summary>"[words](address)" keeps its words; those are scanned like any others.</summary>
    int Link(int at, int signs)
    {
        int reach = Math.Min(LongestLink, source.Length - at);
        int middle = source.IndexOf("](", at, reach, StringComparison.Ordinal);
        if (middle < 0 || source.AsSpan(at + signs, middle - at - signs).Contains('[')) return at + 1;
        int end = source.IndexOf(')', middle, Math.Min(LongestLink, source.Length - middle));
        if (end < 0) return at + 1;
        Drop(at, signs);
        Drop(middle, end + 1 - middle);
        if (signs == 2) Pictures++;
        else Links++;
        return at + signs;
    }

    /// <summary>"&lt;https://…&gt;" loses its brackets; a comment goes.</summary>
    int Angle(int at)
    {
        int reach = Math.Min(LongestLink, source.Length - at);
        bool comment = source.AsSpan(at).StartsWith("<!--");
        int end = comment ? source.IndexOf("-->", at, reach, StringComparison.Ordinal) : source.IndexOf('>', at, reach);
        if (end < 0) return at + 1;
        if (comment)
        {
            Drop(at, end + 3 - at);
            return end + 3;
        }

        if (!source.AsSpan(at + 1, end - at - 1).Contains("://", StringComparison.Ordinal)) return at + 1;
        dropped[at] = dropped[end] = true;
        return end + 1;
    }

    int Emphasise(int at)
    {
        if (dropped[at]) return at + 1;
        int length = RunLength(at);
        char before = at == 0 ? ' ' : source[at - 1];
        char after = at + length >= source.Length ? ' ' : source[at + length];
        bool opens = !char.IsWhiteSpace(after), closes = !char.IsWhiteSpace(before);
        if (source[at] == '_')
        {
            opens &= !char.IsLetterOrDigit(before);
            closes &= !char.IsLetterOrDigit(after);
        }

        int left = length, from = at;
        while (closes && left > 0)
        {
            int partner = open.FindLastIndex(run => run.Sign == source[at]);
            if (partner < 0) break;
            int used = Close(partner, from, left);
            from += used;
            left -= used;
        }

        if (left > 0 && opens && open.Count < DeepestEmphasis) open.Add(new(source[at], from, left));
        return at + length;
    }

    /// <summary>Pairs the run at <paramref name="at"/> with an open one and says how many signs that took.</summary>
    int Close(int partner, int at, int left)
    {
        Run run = open[partner];
        int used = run.Length >= 2 && left >= 2 ? 2 : 1;
        int begin = run.Begin + run.Length;
        Drop(begin - used, used);
        Drop(at, used);
        found.Add(new(new(begin, at), used == 2 ? EmphasisKind.Bold : EmphasisKind.Italic));
        open.RemoveRange(partner, open.Count - partner);
        if (run.Length > used) open.Add(run with { Length = run.Length - used });
        return used;
    }

    void Write(string mark)
    {
        var text = new StringBuilder(mark, mark.Length + source.Length);
        int[] target = new int[source.Length + 1];
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = text.Length;
            if (!dropped[i]) text.Append(source[i]);
        }

        target[source.Length] = text.Length;
        Text = text.ToString();
        foreach (Emphasis one in found)
            Emphases.Add(one with { Span = new(target[one.Span.Begin], target[one.Span.End]) });
    }

    int RunLength(int at)
    {
        int end = at;
        while (end < source.Length && source[end] == source[at]) end++;
        return end - at;
    }

    void Drop(int at, int length) => Array.Fill(dropped, true, at, length);

    readonly record struct Run(char Sign, int Begin, int Length);
}
