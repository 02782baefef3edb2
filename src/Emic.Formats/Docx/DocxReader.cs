using System.Globalization;

namespace Emic.Formats;

/// <summary>Reads .docx, streaming: the words of the main part, then its footnotes and endnotes.</summary>
static class DocxReader
{
    const int MostHeaders = 12;

    /// <summary>The document's lines. Its format leaves no choice of encoding.</summary>
    public static Draft Read(byte[] bytes, ReadingNotes notes)
    {
        using DocxPackage package = DocxPackage.Open(bytes);
        DocxStyles styles = DocxStyles.Read(package);
        DocxLists lists = DocxLists.Read(package);
        var body = new DocxBody(styles, lists, notes);
        using (SafeXml main = package.OpenPart(package.Main)!) body.Read(main);
        if (body.References.Count > 0) AddNotes(package, body, styles, notes);
        NoteHeaders(package, styles, lists, notes);
        return new Draft(body.Lines, "");
    }

    static void AddNotes(DocxPackage package, DocxBody body, DocxStyles styles, ReadingNotes notes)
    {
        var footnotes = NotesOf(package, "footnotes", styles, notes);
        var endnotes = NotesOf(package, "endnotes", styles, notes);
        int number = 0;
        foreach (var (isEndnote, id) in body.References)
        {
            number++;
            var source = isEndnote ? endnotes : footnotes;
            if (!source.TryGetValue(id, out List<DraftLine>? lines)) continue;
            var line = new DraftLine(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), "") { StandsApart = true };
            foreach (DraftLine one in lines.Where(one => !string.IsNullOrWhiteSpace(one.Text))) line.Join(one);
            body.Lines.Add(line);
        }

        notes.Add("", "Footnotes and endnotes stand at the end of the text; [1], [2] … mark their places.");
    }

    static Dictionary<string, List<DraftLine>> NotesOf(DocxPackage package, string kind, DocxStyles styles, ReadingNotes notes)
    {
        var reader = new DocxBody(styles, DocxLists.Read(package), notes);
        foreach (string part in package.Parts(kind).Take(1))
        {
            using SafeXml? xml = package.OpenPart(part);
            if (xml is not null) reader.Read(xml);
        }

        return reader.NoteLines;
    }

    /// <summary>Headers and footers repeat on every page and are left out; one that holds words is named.</summary>
    static void NoteHeaders(DocxPackage package, DocxStyles styles, DocxLists lists, ReadingNotes notes)
    {
        foreach (string part in package.Parts("header").Concat(package.Parts("footer")).Take(MostHeaders))
        {
            var reader = new DocxBody(styles, lists, new ReadingNotes(""));
            using (SafeXml? xml = package.OpenPart(part))
                if (xml is not null) reader.Read(xml);
            string words = string.Join(' ', reader.Lines.Select(line => line.Text.Trim()).Where(text => text.Any(char.IsLetter)));
            if (words.Length > 60) words = words[..60] + "…";
            if (words.Length > 0) notes.Add("", $"What is repeated at the edge of every page was left out: “{words}”.");
        }
    }
}
