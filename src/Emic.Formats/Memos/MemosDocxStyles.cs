using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Emic.Formats;

/// <summary>The styles of exported memos, under the names that Word itself uses, so that a document's own template can take them over.</summary>
static class MemosDocxStyles
{
    public static Styles Make() => new(
        Paragraph("Normal", "Normal", 22, isDefault: true),
        Paragraph("Title", "Title", 40),
        Paragraph("Heading1", "heading 1", 32, isBold: true, before: 360),
        Paragraph("Heading2", "heading 2", 28, isBold: true, before: 240),
        Paragraph("Heading3", "heading 3", 24, isBold: true, before: 200),
        Paragraph("Heading4", "heading 4", 22, isBold: true, before: 160),
        Paragraph("Heading5", "heading 5", 22, isBold: true, before: 160),
        Paragraph("Heading6", "heading 6", 22, isBold: true, before: 160),
        Paragraph("About", "About", 20, isItalic: true),
        Paragraph("Quote", "Quote", 22, isItalic: true, left: 560));

    /// <param name="id">How paragraphs name it.</param>
    /// <param name="name">How Word shows it.</param>
    /// <param name="size">Height of the letters, in half points.</param>
    /// <param name="isDefault">Whether paragraphs without a style have it.</param>
    /// <param name="isBold">Whether it is strong.</param>
    /// <param name="isItalic">Whether it is emphasised.</param>
    /// <param name="before">Space above, in twentieths of a point.</param>
    /// <param name="left">Indentation, in twentieths of a point.</param>
    static Style Paragraph(string id, string name, int size, bool isDefault = false, bool isBold = false, bool isItalic = false, int before = 0, int left = 0)
    {
        var paragraph = new StyleParagraphProperties(new SpacingBetweenLines { Before = Number(before), After = "120" });
        if (left > 0) paragraph.Append(new Indentation { Left = Number(left) });
        var run = new StyleRunProperties();
        if (isBold) run.Append(new Bold());
        if (isItalic) run.Append(new Italic());
        run.Append(new FontSize { Val = Number(size) });
        var style = new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = OnOffValue.FromBoolean(true);
        return style;
    }

    static string Number(int value) => FormattableString.Invariant($"{value}");
}
