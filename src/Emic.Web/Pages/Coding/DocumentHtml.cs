using System.Globalization;
using System.Text;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>
/// A source as the text surface reads it: turns as sections, paragraphs as plain text with their positions. Written by hand, since
/// a long source has tens of thousands of elements. Every letter of the source goes through <see cref="Escape"/>.
/// </summary>
static class DocumentHtml
{
    /// <summary>Longer paragraphs are cut into parts, so that drawing one stays quick.</summary>
    public const int LongestPart = 4000;

    /// <summary>So many turns or paragraphs share a container: laying a change out then costs the browser one container, not the whole text.</summary>
    const int Together = 40;

    /// <summary>The inside of the document element.</summary>
    public static string Write(SourceDocument document)
    {
        var html = new StringBuilder(document.Text.Length * 2);
        int turn = -1, number = 0, emphasis = 0, heading = 0, blocks = 0;
        IReadOnlyList<Heading> headings = document.Structure.Headings;
        IReadOnlyList<bool> interviewers = Interviewers.Of(document.Structure);
        foreach (TextSpan paragraph in Paragraphs.Of(document.Text))
        {
            int here = document.Structure.TurnAt(paragraph.Begin);
            if (here != turn && turn >= 0) html.Append("</section>\n");
            if ((here != turn || here < 0) && blocks++ % Together == 0) html.Append(blocks > 1 ? "</div><div class=\"stretch\">" : "<div class=\"stretch\">");
            if (here != turn && here >= 0) OpenTurn(html, document.Structure.Turns[here], here + 1, interviewers[here]);
            turn = here;

            while (heading < headings.Count && headings[heading].Span.End <= paragraph.Begin) heading++;
            Heading? title = heading < headings.Count && headings[heading].Span.Overlaps(paragraph) ? headings[heading] : null;
            number++;
            // Where there are turns, their numbers are the ones people cite; a second count beside them would only confuse.
            if (here < 0 && document.Structure.Turns.Count == 0) html.Append(CultureInfo.InvariantCulture, $"<div class=\"n\">{number}</div>");
            WriteParagraph(html, document, paragraph, title, ref emphasis);
        }

        if (turn >= 0) html.Append("</section>\n");
        if (blocks > 0) html.Append("</div>");
        return html.ToString();
    }

    static void OpenTurn(StringBuilder html, Turn turn, int number, bool isInterviewer)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"turn{(isInterviewer ? " interviewer" : "")}\" data-turn=\"{number}\"><h2 class=\"speaker\"><span class=\"n\">{number}</span> ");
        Escape(html, turn.Speaker);
        if (turn.BeginsAt is { } at) html.Append(CultureInfo.InvariantCulture, $" <time>{(int)at.TotalHours:00}:{at.Minutes:00}:{at.Seconds:00}</time>");
        html.Append("</h2>");
    }

    static void WriteParagraph(StringBuilder html, SourceDocument document, TextSpan paragraph, Heading? title, ref int emphasis)
    {
        bool first = true;
        foreach (TextSpan part in Parts(document.Text, paragraph))
        {
            string look = (title is null ? "" : " heading") + (part == paragraph ? "" : " part") + (first ? "" : " cont");
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"par{look}\" dir=\"auto\" data-begin=\"{part.Begin}\" data-end=\"{part.End}\"");
            if (title is not null) html.Append(CultureInfo.InvariantCulture, $" role=\"heading\" aria-level=\"{Math.Clamp(title.Level + 1, 2, 6)}\"");
            WriteEmphases(html, document.Structure.Emphases, part, ref emphasis);
            html.Append('>');
            Escape(html, document.Text.AsSpan(part.Begin, part.Length));
            html.Append("</p>");
            first = false;
        }

        html.Append('\n');
    }

    /// <summary>The paragraph, or parts of it that end after a space where there is one.</summary>
    internal static IEnumerable<TextSpan> Parts(string text, TextSpan paragraph)
    {
        int begin = paragraph.Begin;
        while (paragraph.End - begin > LongestPart)
        {
            int end = text.LastIndexOf(' ', begin + LongestPart - 1, LongestPart / 4) + 1;
            if (end <= begin) end = begin + LongestPart;
            if (SourceText.SplitsPair(text, end)) end--;
            yield return new TextSpan(begin, end);
            begin = end;
        }

        yield return new TextSpan(begin, paragraph.End);
    }

    static void WriteEmphases(StringBuilder html, IReadOnlyList<Emphasis> emphases, TextSpan part, ref int next)
    {
        while (next < emphases.Count && emphases[next].Span.End <= part.Begin) next++;
        string before = " data-em=\"";
        for (int i = next; i < emphases.Count && emphases[i].Span.Begin < part.End; i++)
        {
            if (!emphases[i].Span.Overlaps(part)) continue;
            char kind = emphases[i].Kind switch { EmphasisKind.Bold => 'b', EmphasisKind.Underline => 'u', _ => 'i' };
            html.Append(CultureInfo.InvariantCulture, $"{before}{Math.Max(part.Begin, emphases[i].Span.Begin)},{Math.Min(part.End, emphases[i].Span.End)},{kind}");
            before = ";";
        }

        if (before == ";") html.Append('"');
    }

    static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny("<>&\""); at >= 0; at = text.IndexOfAny("<>&\""))
        {
            html.Append(text[..at]).Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
