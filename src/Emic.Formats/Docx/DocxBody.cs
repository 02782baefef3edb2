using System.Globalization;
using System.Xml;

namespace Emic.Formats;

/// <summary>
/// Walks through the words of one part of a Word document, element by element and without recursion.
/// Tracked changes are taken as accepted.
/// </summary>
sealed class DocxBody(DocxStyles styles, DocxLists lists, ReadingNotes notes)
{
    readonly Stack<DocxParagraph> paragraphs = [];
    readonly Stack<List<DraftLine>> targets = [];
    readonly Stack<DocxRow> rows = [];
    readonly List<bool> fields = [];
    DocxParagraph? unended;
    string noteId = "";
    int filled;
    bool inText;

    /// <summary>The lines, in order.</summary>
    public List<DraftLine> Lines { get; } = [];

    /// <summary>The notes that the words refer to, in order; true for endnotes.</summary>
    public List<(bool IsEndnote, string Id)> References { get; } = [];

    /// <summary>The lines of footnotes and endnotes by id, if this part holds such.</summary>
    public Dictionary<string, List<DraftLine>> NoteLines { get; } = new(StringComparer.Ordinal);

    string Place => string.Create(CultureInfo.InvariantCulture, $"paragraph {filled + 1}");

    /// <summary>Reads to the end of the part.</summary>
    public void Read(SafeXml xml)
    {
        targets.Push(Lines);
        while (xml.Read())
        {
            if (xml.Kind == XmlNodeType.Element) Enter(xml);
            else if (xml.Kind == XmlNodeType.EndElement) Leave(xml.Name, xml);
            else if (inText && xml.IsText) AppendText(xml);
        }

        EmitUnended();
    }

    void Enter(SafeXml xml)
    {
        if (!xml.IsWord())
        {
            EnterForeign(xml);
            return;
        }

        switch (xml.Name)
        {
            case "t": inText = !xml.IsEmpty; break;
            case "r": if (paragraphs.TryPeek(out DocxParagraph? paragraph)) paragraph.Run = default; break;
            case "rPr": ReadRunFormat(xml); break;
            case "p": Open(xml, () => paragraphs.Push(new())); break;
            case "pPr": ReadParagraphFormat(xml); break;
            case "tab" or "ptab": Append("\t"); break;
            case "br" or "cr": Append("\n"); break;
            case "noBreakHyphen": Append("\u2011"); break;
            case "sym": AppendSymbol(xml); break;
            case "footnoteReference" or "endnoteReference": AppendReference(xml); break;
            case "fldChar": TurnField(xml); break;
            case "tbl":
                EmitUnended();
                notes.Add(Place, "A table was read as lines with tabs between the cells.");
                break;
            case "tr": Open(xml, () => rows.Push(new())); break;
            case "tc" or "txbxContent" or "footnote" or "endnote": OpenTarget(xml); break;
            default: EnterRare(xml); break;
        }
    }

    void EnterRare(SafeXml xml)
    {
        switch (xml.Name)
        {
            case "del" or "moveFrom" or "instrText" or "delText" or "sectPr" or "sdtPr" or "tblPr" or "tblGrid" or "tcPr" or "rt" or "tblPrEx":
                xml.SkipElement();
                break;
            case "trPr": ReadRowFormat(xml); break;
            case "commentReference": notes.Add(Place, "A comment in the margin was left out."); break;
            case "altChunk" or "subDoc": notes.Add(Place, "A part that is kept in another file format was left out."); break;
        }
    }

    void EnterForeign(SafeXml xml)
    {
        switch (xml.Name)
        {
            case "Fallback": xml.SkipElement(); break;
            case "blip" or "imagedata": notes.Add(Place, "A picture was left out."); break;
            case "chart" when xml.Namespace.EndsWith("/chart", StringComparison.Ordinal): notes.Add(Place, "A chart was left out."); break;
            case "relIds": notes.Add(Place, "A diagram was left out."); break;
            case "OLEObject": notes.Add(Place, "An embedded object was left out."); break;
            case "t" when xml.Namespace.EndsWith("/math", StringComparison.Ordinal):
                notes.Add(Place, "A formula was read as a row of signs.");
                inText = !xml.IsEmpty;
                break;
        }
    }

    void Leave(string name, SafeXml xml)
    {
        if (name == "t") inText = false;
        if (!xml.IsWord()) return;
        switch (name)
        {
            case "p": CloseParagraph(); break;
            case "tr": targets.Peek().AddRange(rows.Pop().Lines()); break;
            case "tc": CloseCell(); break;
            case "txbxContent": CloseBox(); break;
            case "footnote" or "endnote": CloseNote(); break;
        }
    }

    void Open(SafeXml xml, Action open)
    {
        open();
        if (xml.IsEmpty) Leave(xml.Name, xml);
    }

    void OpenTarget(SafeXml xml)
    {
        if (xml.Name is "footnote" or "endnote") noteId = xml.Attribute("type") is null or "normal" ? xml.Attribute("id") ?? "" : "";
        if (xml.Name == "txbxContent") notes.Add(Place, "The words of a text box were put after the paragraph it hangs on.");
        Open(xml, () => targets.Push([]));
    }

    void CloseParagraph()
    {
        DocxParagraph paragraph = paragraphs.Pop();
        if (paragraphs.Count == 0)
        {
            // A field's instruction does not reach over a paragraph's end; one that never ends must not swallow the rest.
            if (fields.Contains(true)) fields.Clear();
            if (unended is not null) paragraph = Joined(unended, paragraph);
            unended = paragraph.RunsOn ? paragraph : null;
            if (paragraph.RunsOn) return;
        }

        Emit(paragraph);
    }

    static DocxParagraph Joined(DocxParagraph first, DocxParagraph second)
    {
        var whole = new DocxParagraph { HeadingLevel = second.HeadingLevel, Mark = second.Mark, RunsOn = second.RunsOn };
        whole.Append(first);
        whole.Append(second);
        return whole;
    }

    void Emit(DocxParagraph paragraph)
    {
        List<DraftLine> lines = [.. paragraph.Lines(Place)];
        targets.Peek().AddRange(lines);
        targets.Peek().AddRange(paragraph.Boxes);
        if (lines.Exists(line => !string.IsNullOrWhiteSpace(line.Text))) filled++;
    }

    /// <summary>A paragraph whose end is deleted still ends where a cell or the part does.</summary>
    void EmitUnended()
    {
        if (unended is not null) Emit(unended);
        unended = null;
    }

    void CloseCell()
    {
        EmitUnended();
        List<DraftLine> cell = targets.Pop();
        if (rows.TryPeek(out DocxRow? row)) row.Cells.Add(cell);
        else targets.Peek().AddRange(cell);
    }

    void CloseBox()
    {
        List<DraftLine> box = targets.Pop();
        if (paragraphs.TryPeek(out DocxParagraph? paragraph)) paragraph.Boxes.AddRange(box);
        else targets.Peek().AddRange(box);
    }

    void CloseNote()
    {
        EmitUnended();
        NoteLines[noteId] = targets.Pop();
    }

    void ReadRunFormat(SafeXml xml)
    {
        DocxRunFormat format = DocxRunFormat.Read(xml, out string style, out _);
        if (!paragraphs.TryPeek(out DocxParagraph? paragraph)) return;
        paragraph.Run = style.Length == 0 ? format : format.Over(styles.Format(style));
    }

    void ReadRowFormat(SafeXml xml)
    {
        int depth = xml.Depth;
        if (xml.IsEmpty) return;
        while (xml.ReadInside(depth))
            if (xml.Name == "del" && rows.TryPeek(out DocxRow? row)) row.IsDeleted = true;
    }

    void ReadParagraphFormat(SafeXml xml)
    {
        int depth = xml.Depth, level = 0;
        int? outline = null, list = null;
        string style = "";
        bool runsOn = false;
        if (xml.IsEmpty) return;
        while (xml.ReadInside(depth))
        {
            switch (xml.Name)
            {
                case "pStyle": style = xml.Val() ?? ""; break;
                case "outlineLvl": outline = xml.Number(9); break;
                case "ilvl": level = xml.Number(8) ?? 0; break;
                case "numId": list = xml.Number(int.MaxValue) ?? 0; break;
                case "rPr": DocxRunFormat.Read(xml, out _, out runsOn); break;
                case "pPrChange" or "sectPr" or "tabs" or "pBdr": xml.SkipElement(); break;
            }
        }

        if (!paragraphs.TryPeek(out DocxParagraph? paragraph)) return;
        paragraph.HeadingLevel = outline is { } set ? (set < 9 ? set + 1 : 0) : styles.HeadingLevel(style);
        paragraph.RunsOn = runsOn;
        if (list is null) (list, level) = styles.List(style);
        if (list > 0) paragraph.Mark = lists.Next(list.Value, level);
    }

    void TurnField(SafeXml xml)
    {
        string? type = xml.Attribute("fldCharType");
        if (type == "begin" && fields.Count < SafeXml.MaxDepth) fields.Add(true);
        else if (type == "separate" && fields.Count > 0) fields[^1] = false;
        else if (type == "end" && fields.Count > 0) fields.RemoveAt(fields.Count - 1);
    }

    bool IsShown(DocxParagraph paragraph)
    {
        if (paragraph.Run.Hidden is true)
        {
            notes.Add(Place, "Hidden words were left out.");
            return false;
        }

        if (paragraph.Run.Struck is true) notes.Add(Place, "Words that are struck through were read like others.");
        return !fields.Contains(true);
    }

    void AppendText(SafeXml xml)
    {
        if (!paragraphs.TryPeek(out DocxParagraph? paragraph) || !IsShown(paragraph)) return;
        int begin = paragraph.Text.Length;
        xml.AppendTextTo(paragraph.Text);
        paragraph.Text.Replace('\n', ' ', begin, paragraph.Text.Length - begin);
        paragraph.SetOff(begin);
    }

    void Append(string sign)
    {
        if (!paragraphs.TryPeek(out DocxParagraph? paragraph) || !IsShown(paragraph)) return;
        int begin = paragraph.Text.Length;
        paragraph.Text.Append(sign);
        paragraph.SetOff(begin);
    }

    void AppendSymbol(SafeXml xml)
    {
        char? sign = SymbolFont.Sign(xml.Attribute("font") ?? "", xml.Attribute("char") ?? "");
        if (sign is null) notes.Add(Place, "A sign from a symbol font could not be told and was replaced by “\uFFFD”.");
        Append((sign ?? '\uFFFD').ToString());
    }

    void AppendReference(SafeXml xml)
    {
        References.Add((xml.Name == "endnoteReference", xml.Attribute("id") ?? ""));
        Append(string.Create(CultureInfo.InvariantCulture, $"[{References.Count}]"));
    }
}
