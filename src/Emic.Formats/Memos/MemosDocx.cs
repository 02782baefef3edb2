using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Writes memos as a Word document: a heading for each, its text formatted, what it quotes indented with its place.</summary>
public static class MemosDocx
{
    const int Indent = 360;

    /// <summary>Writes them.</summary>
    /// <returns>The bytes of the document.</returns>
    public static byte[] Write(string title, IReadOnlyList<MemoDocument> memos)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = MemosDocxStyles.Make();
            var body = new Body(Styled("Title", [new TextRun(title)]));
            foreach (MemoDocument memo in memos) body.Append(Memo(memo));
            main.Document = new Document(body);
        }

        return bytes.ToArray();
    }

    static IEnumerable<OpenXmlElement> Memo(MemoDocument memo) =>
    [
        Styled("Heading1", [new TextRun(memo.Title)]),
        Styled("About", [new TextRun(memo.About)]),
        .. memo.Ties.Select(tie => Styled("Normal", [new TextRun("• " + tie)], level: 1)),
        .. memo.Blocks.SelectMany(block => Block(memo, block, 0, "")),
    ];

    static IEnumerable<OpenXmlElement> Block(MemoDocument memo, TextBlock block, int level, string mark) => block.Kind switch
    {
        TextBlockKind.Heading => [Styled(FormattableString.Invariant($"Heading{Math.Min(block.Level + 1, 6)}"), Runs(memo, block))],
        TextBlockKind.Paragraph when block.OnlyQuotation is { } id => [Styled("Quote", [new TextRun(memo.Quote(id).Words + "\n— " + memo.Quote(id).Place)], level)],
        TextBlockKind.Rule => [Styled("Normal", [new TextRun("* * *")], level)],
        TextBlockKind.Code => [Styled("Normal", [.. block.Runs.Select(run => run with { IsCode = true })], level)],
        TextBlockKind.Bullets => block.Blocks.SelectMany(item => Block(memo, item, level + 1, "• ")),
        TextBlockKind.Numbers => block.Blocks.SelectMany((item, place) => Block(memo, item, level + 1, FormattableString.Invariant($"{block.Level + place}. "))),
        TextBlockKind.Item => block.Blocks.SelectMany((one, place) => Block(memo, one, level, place == 0 ? mark : "")),
        TextBlockKind.Quote => block.Blocks.SelectMany(one => Block(memo, one, level + 1, "")),
        TextBlockKind.Table => [Table(memo, block), Styled("Normal", [])],
        _ => [Styled("Normal", mark.Length == 0 ? Runs(memo, block) : [new TextRun(mark), .. Runs(memo, block)], level)],
    };

    static Table Table(MemoDocument memo, TextBlock block)
    {
        TableBorders lines = new(Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>());
        Table table = new(new TableProperties(lines), new TableGrid(Enumerable.Range(0, block.Blocks.Max(row => row.Blocks.Count)).Select(_ => new GridColumn())));
        foreach (TextBlock row in block.Blocks) table.Append(new TableRow(row.Blocks.Select(cell => new TableCell(Cell(memo, cell, row.Level == 1)))));
        return table;
    }

    static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    /// <summary>A cell must hold a paragraph, also where nothing stands in it.</summary>
    static Paragraph Cell(MemoDocument memo, TextBlock cell, bool isHeading) =>
        Styled("Normal", [.. cell.Blocks.SelectMany(block => Runs(memo, block)).Select(run => isHeading ? run with { IsBold = true } : run)]);

    static IReadOnlyList<TextRun> Runs(MemoDocument memo, TextBlock block) =>
        [.. block.Runs.Select(run => run.Quotation is { } id ? run with { Text = $"“{memo.Quote(id).Words}” ({memo.Quote(id).Place})" } : run)];

    static Paragraph Styled(string style, IReadOnlyList<TextRun> runs, int level = 0)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (level > 0) properties.Append(new Indentation { Left = FormattableString.Invariant($"{level * Indent}") });
        var paragraph = new Paragraph(properties);
        paragraph.Append(runs.Select(Run));
        return paragraph;
    }

    static Run Run(TextRun words)
    {
        var run = new Run();
        var look = new RunProperties();
        if (words.IsCode) look.Append(new RunFonts { Ascii = "Courier New", HighAnsi = "Courier New" });
        if (words.IsBold) look.Append(new Bold());
        if (words.IsItalic) look.Append(new Italic());
        if (look.HasChildren) run.Append(look);
        string text = words.Address.Length > 0 && words.Address != words.Text ? $"{words.Text} ({words.Address})" : words.Text;
        string[] lines = [.. text.Split('\n').Select(Storable)];
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>XML has no place for control characters.</summary>
    static string Storable(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
