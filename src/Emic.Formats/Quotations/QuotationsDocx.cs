using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Emic.Formats;

/// <summary>Quotations as a Word document: a heading for each group, each quotation with its place, codes, why they are there, and comment below it.</summary>
public static class QuotationsDocx
{
    /// <summary>Writes them.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="export">What is written.</param>
    public static void Write(Stream stream, QuotationExport export)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        MainDocumentPart main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        var body = new Body(Line("Title", export.Title), Line("Subtitle", export.Count));
        string group = "";
        foreach (QuotationExportRow row in export.Rows)
        {
            if (row.Group != group) body.Append(Line("Heading1", group = row.Group));
            body.Append(Line("Quote", row.Text), Line("Place", row.Place), Line("Place", row.Coded));
            foreach (CodeReason reason in row.Reasons) body.Append(Line("Place", $"Why {reason.Code}: {reason.Comment}"));
            if (row.Comment.Length > 0) body.Append(Line("Normal", row.Comment));
        }

        body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1417, Right = 1701, Bottom = 1417, Left = 1701, Header = 708, Footer = 708, Gutter = 0 }));
        main.Document = new Document(body);
    }

    /// <summary>A paragraph; line feeds become breaks in it.</summary>
    static Paragraph Line(string style, string text)
    {
        var run = new Run();
        foreach ((int n, string line) in XmlText.Clean(text).Split('\n').Index())
        {
            if (n > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "22" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", new StyleParagraphProperties(), new StyleRunProperties(), isDefault: true),
        Style("Title", "Title", new StyleParagraphProperties(new SpacingBetweenLines { After = "60" }), new StyleRunProperties(new FontSize { Val = "36" })),
        Style("Subtitle", "Subtitle", new StyleParagraphProperties(new SpacingBetweenLines { After = "240" }), new StyleRunProperties(new Color { Val = "595959" })),
        Style("Heading1", "heading 1", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "360", After = "120" }, new OutlineLevel { Val = 0 }), new StyleRunProperties(new Bold(), new FontSize { Val = "28" })),
        Style("Quote", "Quote", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "40" }, new Indentation { Left = "340" }), new StyleRunProperties(new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria", ComplexScript = "Cambria" })),
        Style("Place", "Place", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, new Indentation { Left = "340" }), new StyleRunProperties(new Color { Val = "595959" }, new FontSize { Val = "18" })));

    static Style Style(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run, bool isDefault = false) =>
        new(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = name == "Place" ? true : null };
}
