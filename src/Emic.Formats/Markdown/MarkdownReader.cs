using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>
/// Reads .md line by line: headings, emphasis, lists, quotes, tables, links. Lines stay paragraphs, since transcripts
/// put turns on lines of their own; only a file wrapped at a fixed width is joined.
/// </summary>
sealed partial class MarkdownReader
{
    readonly ReadingNotes notes;
    readonly List<DraftLine> lines = [];
    string? fence;

    MarkdownReader(ReadingNotes notes) => this.notes = notes;

    /// <summary>The file's lines and the encoding it was read in.</summary>
    public static Draft Read(byte[] bytes, ReadingNotes notes)
    {
        Decoded decoded = TextDecoder.Decode(bytes, notes);
        List<FileLine> source = [.. FileLines.Of(decoded.Text)];
        var reader = new MarkdownReader(notes);
        for (int i = FrontMatter(source, notes); i < source.Count; i++)
        {
            bool underlined = i + 1 < source.Count && reader.TryTakeUnderlined(source[i], source[i + 1]);
            if (underlined) i++;
            else reader.Take(source[i]);
        }

        return new Draft(Wrapping.Undo(reader.lines, notes), decoded.Encoding);
    }

    void Take(FileLine line)
    {
        if (TryTakeFence(line)) return;
        string text = Quote().Replace(line.Text, "");
        if (Rule().IsMatch(text) || TableRule().IsMatch(text))
        {
            lines.Add(new("", line.Place));
        }
        else if (Heading().Match(text) is { Success: true } heading)
        {
            AddInline(heading.Groups["text"].Value, line, heading.Groups["marks"].Length, "");
        }
        else if (Bullet().Match(text) is { Success: true } bullet)
        {
            AddInline(text[bullet.Length..], line, 0, "• ");
        }
        else if (Numbered().Match(text) is { Success: true } numbered)
        {
            AddInline(text[numbered.Length..], line, 0, numbered.Groups["number"].Value + ". ");
        }
        else if (TableRow().IsMatch(text))
        {
            string row = text.Trim().Trim('|');
            AddInline(string.Join('\t', row.Split('|').Select(cell => cell.Trim())), line, 0, "", isRow: true);
            notes.Add(line.Place, "A table was read as lines with tabs between the cells.");
        }
        else
        {
            AddInline(text.Trim(), line, 0, "");
        }
    }

    /// <summary>A heading underlined with = or -.</summary>
    bool TryTakeUnderlined(FileLine line, FileLine next)
    {
        if (fence is not null || string.IsNullOrWhiteSpace(line.Text) || !Underline().IsMatch(next.Text)) return false;
        if (Heading().IsMatch(line.Text) || Bullet().IsMatch(line.Text) || Quote().IsMatch(line.Text) || Fence().IsMatch(line.Text)) return false;
        AddInline(line.Text.Trim(), line, next.Text.TrimStart()[0] == '=' ? 1 : 2, "");
        return true;
    }

    bool TryTakeFence(FileLine line)
    {
        Match match = Fence().Match(line.Text);
        if (fence is null)
        {
            if (!match.Success) return false;
            fence = match.Groups["fence"].Value;
            return true;
        }

        bool closes = match.Success && match.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal);
        if (closes) fence = null;
        else lines.Add(new(line.Text, line.Place) { IsRow = true });
        return true;
    }

    void AddInline(string text, FileLine line, int heading, string mark, bool isRow = false)
    {
        MarkdownInline inline = MarkdownInline.Read(text, mark);
        if (inline.Pictures > 0) notes.Add(line.Place, "A picture was left out; its description stands in the text.");
        if (inline.Links > 0) notes.Add(line.Place, "A link was read as its words, without the address.");
        lines.Add(new(inline.Text, line.Place) { HeadingLevel = heading, MarkLength = mark.Length, IsRow = isRow, Emphases = inline.Emphases });
    }

    /// <summary>How many lines at the top are settings between two lines of ---.</summary>
    static int FrontMatter(List<FileLine> source, ReadingNotes notes)
    {
        if (source.Count < 3 || source[0].Text.TrimEnd() != "---") return 0;
        int end = source.FindIndex(1, Math.Min(100, source.Count - 1), line => line.Text.TrimEnd() is "---" or "...");
        bool settings = end > 1 && source.GetRange(1, end - 1).TrueForAll(line => Setting().IsMatch(line.Text));
        if (!settings) return 0;
        notes.Add(source[0].Place, "The settings at the top of the file were left out.");
        return end + 1;
    }

    [GeneratedRegex(@"^\s{0,3}(?<marks>#{1,6})(?:\s+(?<text>.*?))?(?:\s+#+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-*+]\s+(?:\[[ xX]\]\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?<number>\d{1,9})[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s{0,3}(?:>\s?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s{0,3}(?:=+|-{2,})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s*\|.*\|\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^\s{0,3}(?<fence>```+|~~~+)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?:[\w-]+\s*:.*|\s*-\s.*|\s+\S.*|\s*|#.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
