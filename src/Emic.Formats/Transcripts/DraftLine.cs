using Emic.Core;

namespace Emic.Formats;

/// <summary>A paragraph on its way into a source's text: one line, before speakers' labels are taken off.</summary>
sealed class DraftLine
{
    /// <summary>A line as a reader found it.</summary>
    /// <param name="text">Its letters, without line feeds.</param>
    /// <param name="place">Where it stands in the file: "line 12".</param>
    public DraftLine(string text, string place)
    {
        Text = text;
        Place = place;
    }

    /// <summary>The letters.</summary>
    public string Text { get; private set; }

    /// <summary>Where it stands in the file.</summary>
    public string Place { get; }

    /// <summary>1 to 6 for a heading, 0 for none.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>How many units at its front are a list mark or number that was not typed.</summary>
    public int MarkLength { get; init; }

    /// <summary>Whether it belongs to no turn and ends the one before it (footnotes, a tool's signature).</summary>
    public bool StandsApart { get; set; }

    /// <summary>Whether it is a line by its nature (a table's row, code) and never part of a wrapped paragraph.</summary>
    public bool IsRow { get; init; }

    /// <summary>Set-off words, by position in <see cref="Text"/>, in any order.</summary>
    public List<Emphasis> Emphases { get; init; } = [];

    /// <summary>Keeps only the units of <paramref name="span"/>; emphasis moves along.</summary>
    public void Cut(TextSpan span)
    {
        if (span.Begin == 0 && span.End == Text.Length) return;
        Text = span.Of(Text);
        for (int i = Emphases.Count - 1; i >= 0; i--)
        {
            Emphasis emphasis = Emphases[i];
            int begin = Math.Max(emphasis.Span.Begin, span.Begin) - span.Begin;
            int end = Math.Min(emphasis.Span.End, span.End) - span.Begin;
            if (begin < end) Emphases[i] = emphasis with { Span = new(begin, end) };
            else Emphases.RemoveAt(i);
        }
    }

    /// <summary>Takes white space off the end.</summary>
    public void TrimEnd() => Cut(new(0, Text.AsSpan().TrimEnd().Length));

    /// <summary>Takes byte-order marks off the front.</summary>
    public void TrimByteOrderMarks() => Cut(new(Text.Length - Text.AsSpan().TrimStart('\uFEFF').Length, Text.Length));

    /// <summary>Appends another line's words after a space.</summary>
    public void Join(DraftLine next) => Append(" ", next);

    /// <summary>Appends a table's next cell.</summary>
    public void AddCell(DraftLine cell) => Append("\t", cell);

    void Append(string separator, DraftLine next)
    {
        int shift = Text.Length + separator.Length;
        Text = string.Concat(Text, separator, next.Text);
        Emphases.AddRange(next.Emphases.Select(one => one with { Span = new(one.Span.Begin + shift, one.Span.End + shift) }));
    }
}
