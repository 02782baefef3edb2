namespace Emic.Formats;

/// <summary>A table's row while it is read. It becomes a line with tabs between the cells.</summary>
sealed class DocxRow
{
    /// <summary>The cells so far, each a list of lines.</summary>
    public List<List<DraftLine>> Cells { get; } = [];

    /// <summary>Whether the row is deleted by a tracked change.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>
    /// The row's lines. Paragraphs in one cell are joined by a space; in rows of one or two cells (transcripts set as
    /// "speaker | words") the last cell keeps its paragraphs.
    /// </summary>
    public IEnumerable<DraftLine> Lines()
    {
        if (IsDeleted || Cells.Count == 0) return [];
        bool keeps = Cells.Count <= 2;
        List<DraftLine> last = [.. Filled(Cells[^1])];
        if (Cells.Count == 1) return last;
        DraftLine row = Joined(Cells[0]);
        foreach (List<DraftLine> cell in Cells.Skip(1).Take(Cells.Count - 2)) row.AddCell(Joined(cell));
        row.AddCell(keeps && last.Count > 0 ? last[0] : Joined(Cells[^1]));
        return keeps ? [row, .. last.Skip(1)] : [row];
    }

    static IEnumerable<DraftLine> Filled(List<DraftLine> cell) => cell.Where(line => !string.IsNullOrWhiteSpace(line.Text));

    static DraftLine Joined(List<DraftLine> cell)
    {
        DraftLine joined = new("", cell.Count > 0 ? cell[0].Place : "");
        bool first = true;
        foreach (DraftLine line in Filled(cell))
        {
            if (first) joined = new(line.Text, line.Place) { Emphases = [.. line.Emphases] };
            else joined.Join(line);
            first = false;
        }

        return joined;
    }
}
