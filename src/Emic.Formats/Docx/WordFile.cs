using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Emic.Formats;

/// <summary>Word documents of plain paragraphs, under the names of styles that Word itself uses, so that a document's own template can take them over.</summary>
static class WordFile
{
    /// <summary>The heading of the lowest level.</summary>
    public const int LowestHeading = 5;

    /// <summary>How far a level of <see cref="Line"/> is indented, in twentieths of a point.</summary>
    const int Step = 340;

    /// <summary>Writes a document of A4 pages.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="paragraphs">What it holds.</param>
    public static void Write(Stream stream, IEnumerable<Paragraph> paragraphs)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        MainDocumentPart main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        var body = new Body(paragraphs);
        body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1417, Right = 1701, Bottom = 1417, Left = 1701, Header = 708, Footer = 708, Gutter = 0 }));
        main.Document = new Document(body);
    }

    /// <summary>A paragraph; line feeds become breaks in it.</summary>
    /// <param name="style">"Title", "Subtitle", "Heading1" to "Heading5", "Normal", "Quote" or "Place".</param>
    /// <param name="text">Its words.</param>
    /// <param name="level">How many steps it stands further in than its style says.</param>
    /// <param name="lead">Strong words ahead of the others.</param>
    public static Paragraph Line(string style, string text, int level = 0, string lead = "")
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (level > 0) properties.Append(new Indentation { Left = FormattableString.Invariant($"{(level + (style is "Quote" or "Place" ? 1 : 0)) * Step}") });
        var paragraph = new Paragraph(properties);
        if (lead.Length > 0) paragraph.Append(new Run(new RunProperties(new Bold()), Words(lead)));
        var run = new Run();
        foreach ((int n, string line) in XmlText.Clean(text).Split('\n').Index())
        {
            if (n > 0) run.Append(new Break());
            run.Append(Words(line));
        }

        paragraph.Append(run);
        return paragraph;
    }

    static Text Words(string words) => new(words) { Space = SpaceProcessingModeValues.Preserve };

    static Styles Styles() => new(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "22" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", new StyleParagraphProperties(), new StyleRunProperties(), isDefault: true),
        Style("Title", "Title", new StyleParagraphProperties(new SpacingBetweenLines { After = "60" }), new StyleRunProperties(new FontSize { Val = "36" })),
        Style("Subtitle", "Subtitle", new StyleParagraphProperties(new SpacingBetweenLines { After = "240" }), new StyleRunProperties(new Color { Val = "595959" })),
        .. Enumerable.Range(1, LowestHeading).Select(Heading),
        Style("Quote", "Quote", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "40" }, Indented()), new StyleRunProperties(new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria", ComplexScript = "Cambria" })),
        Style("Place", "Place", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, Indented()), new StyleRunProperties(new Color { Val = "595959" }, new FontSize { Val = "18" })),
    ]);

    static Indentation Indented() => new() { Left = FormattableString.Invariant($"{Step}") };

    static Style Heading(int level) => Style(
        FormattableString.Invariant($"Heading{level}"),
        FormattableString.Invariant($"heading {level}"),
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = level == 1 ? "360" : "240", After = "120" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new Bold(), new FontSize { Val = level == 1 ? "28" : level == 2 ? "24" : "22" }));

    static Style Style(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run, bool isDefault = false) =>
        new(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = name == "Place" ? true : null };
}
