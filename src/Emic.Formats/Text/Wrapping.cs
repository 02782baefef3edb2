namespace Emic.Formats;

/// <summary>
/// Some programs break lines at a fixed width and put a blank line between paragraphs. Those breaks are no paragraphs.
/// A file is held to be wrapped if nearly every line that is followed by another was full: the next word had no room in it.
/// </summary>
static class Wrapping
{
    const int Narrowest = 40;
    const int Widest = 120;

    /// <summary>Joins the lines of a wrapped file into paragraphs; leaves another as it is.</summary>
    public static IReadOnlyList<DraftLine> Undo(IReadOnlyList<DraftLine> lines, ReadingNotes notes)
    {
        int width = lines.Where(line => !line.IsRow && line.HeadingLevel == 0).Select(line => line.Text.AsSpan().TrimEnd().Length).DefaultIfEmpty().Max();
        if (width is < Narrowest or > Widest || !IsWrapped(lines, width)) return lines;
        notes.Add("", $"The lines were wrapped at {width} characters; they were joined into paragraphs.");
        var joined = new List<DraftLine>();
        bool open = false;
        foreach (DraftLine line in lines)
        {
            bool blank = string.IsNullOrWhiteSpace(line.Text);
            if (open && !blank && !StartsParagraph(line))
            {
                joined[^1].TrimEnd();
                joined[^1].Join(line);
            }
            else
            {
                joined.Add(line);
            }

            open = !blank && !line.IsRow && line.HeadingLevel == 0;
        }

        return joined;
    }

    static bool IsWrapped(IReadOnlyList<DraftLine> lines, int width)
    {
        int full = 0, pairs = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            string text = lines[i].Text, next = lines[i + 1].Text;
            if (string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(next) || lines[i].IsRow || StartsParagraph(lines[i + 1])) continue;
            pairs++;
            int firstWord = next.AsSpan().IndexOf(' ');
            if (text.AsSpan().TrimEnd().Length + 1 + (firstWord < 0 ? next.Length : firstWord) > width) full++;
        }

        return pairs >= 3 && full * 10 >= pairs * 9;
    }

    static bool StartsParagraph(DraftLine line)
    {
        if (line.HeadingLevel > 0 || line.MarkLength > 0 || line.IsRow) return true;
        LabelMark mark = LabelParser.Parse(line.Text, 0);
        return mark.Kind is LabelKind.OwnLine or LabelKind.Time or LabelKind.TimedColon or LabelKind.BareTime
            || (mark.Kind == LabelKind.Colon && SpeakerName.IsPlausible(mark.Name));
    }
}
