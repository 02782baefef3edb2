using System.Text;
using Emic.Core;

namespace Emic.Formats;

/// <summary>A paragraph while it is read.</summary>
sealed class DocxParagraph
{
    readonly List<Emphasis> emphases = [];

    /// <summary>The letters so far; line breaks inside the paragraph are line feeds.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>The format of the run that is read.</summary>
    public DocxRunFormat Run { get; set; }

    /// <summary>1 and up for a heading, 0 for none.</summary>
    public int HeadingLevel { get; set; }

    /// <summary>The list mark before it, with its blank.</summary>
    public string Mark { get; set; } = "";

    /// <summary>Whether its end is deleted, so that the next one goes on in it.</summary>
    public bool RunsOn { get; set; }

    /// <summary>What stands in text boxes that hang on it.</summary>
    public List<DraftLine> Boxes { get; } = [];

    /// <summary>Notes the emphasis of letters that were appended since <paramref name="begin"/>.</summary>
    public void SetOff(int begin)
    {
        if (begin == Text.Length) return;
        var span = new TextSpan(begin, Text.Length);
        if (Run.Bold is true) emphases.Add(new(span, EmphasisKind.Bold));
        if (Run.Italic is true) emphases.Add(new(span, EmphasisKind.Italic));
        if (Run.Underline is true) emphases.Add(new(span, EmphasisKind.Underline));
    }

    /// <summary>Appends what another paragraph holds.</summary>
    public void Append(DocxParagraph other)
    {
        int shift = Text.Length;
        Text.Append(other.Text);
        emphases.AddRange(other.emphases.Select(one => one with { Span = new(one.Span.Begin + shift, one.Span.End + shift) }));
        Boxes.AddRange(other.Boxes);
    }

    /// <summary>Its lines: one, or more if there are breaks in it. Marks and headings take no break.</summary>
    public IEnumerable<DraftLine> Lines(string place)
    {
        string text = Text.ToString();
        if (HeadingLevel > 0) text = text.Replace('\n', ' ');
        string mark = string.IsNullOrWhiteSpace(text) ? "" : Mark;
        for (int begin = 0; begin <= text.Length;)
        {
            int end = text.IndexOf('\n', begin);
            if (end < 0) end = text.Length;
            var line = new TextSpan(begin, end);
            int shift = mark.Length - begin;
            yield return new DraftLine(mark + line.Of(text), place)
            {
                HeadingLevel = HeadingLevel,
                MarkLength = mark.Length,
                Emphases = [.. emphases.Where(one => one.Span.Overlaps(line)).Select(one => one with
                {
                    Span = new(Math.Max(one.Span.Begin, begin) + shift, Math.Min(one.Span.End, end) + shift),
                })],
            };
            mark = "";
            begin = end + 1;
        }
    }
}
