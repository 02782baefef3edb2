namespace Emic.Core;

/// <summary>What a block of formatted text is.</summary>
public enum TextBlockKind
{
    Paragraph,
    Heading,
    Bullets,
    Numbers,
    Item,
    Quote,
    Code,
    Rule,
    Table,
    Row,
    Cell,
}

/// <summary>Words of one look.</summary>
/// <param name="Text">The words; empty for a quotation. A line feed breaks the line.</param>
/// <param name="IsBold">Whether they are strong.</param>
/// <param name="IsItalic">Whether they are emphasised.</param>
/// <param name="IsCode">Whether they are set as code.</param>
/// <param name="Address">Where they lead, an address of the web or of mail; empty for nowhere.</param>
/// <param name="Quotation">The quotation that stands here with its words as they are now; null for plain words.</param>
public sealed record TextRun(string Text, bool IsBold = false, bool IsItalic = false, bool IsCode = false, string Address = "", Guid? Quotation = null);

/// <summary>A block of formatted text. It is structure, never markup: whoever shows it makes elements of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Of a heading 1 to 6; of a numbered list its first number; of a table's row 1 if it names the columns; otherwise 0.</param>
/// <param name="Runs">The words of a paragraph, heading or stretch of code.</param>
/// <param name="Blocks">The items of a list, the rows of a table and their cells; what stands in an item, cell or quote.</param>
public sealed record TextBlock(TextBlockKind Kind, int Level, IReadOnlyList<TextRun> Runs, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>The quotation that makes up the whole paragraph; null if it is made of anything else.</summary>
    public Guid? OnlyQuotation => Kind == TextBlockKind.Paragraph && Runs is [{ Quotation: { } id }] ? id : null;
}
