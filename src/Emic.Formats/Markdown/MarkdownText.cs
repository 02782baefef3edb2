using Emic.Core;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Emic.Formats;

/// <summary>
/// Reads Markdown that people write in Emic, as CommonMark defines it, with tables of pipes and without HTML: tags are words like any others, pictures are
/// their captions, and addresses lead to the web or to mail only.
/// </summary>
public static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Reads a text. Every text is a valid one.</summary>
    public static IReadOnlyList<TextBlock> Read(string text)
    {
        try
        {
            return Blocks(Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException)
        {
            // Nested more deeply than anybody writes: shown as it stands.
            return [Words(TextBlockKind.Code, [new TextRun(text)])];
        }
    }

    static IReadOnlyList<TextBlock> Blocks(ContainerBlock blocks) => [.. blocks.Select(Block).OfType<TextBlock>()];

    static TextBlock? Block(Block block) => block switch
    {
        HeadingBlock heading => Words(TextBlockKind.Heading, MarkdownRuns.Of(heading.Inline), heading.Level),
        ParagraphBlock paragraph => Words(TextBlockKind.Paragraph, MarkdownRuns.Of(paragraph.Inline)),
        ListBlock list => Holding(list.IsOrdered ? TextBlockKind.Numbers : TextBlockKind.Bullets, list, int.TryParse(list.OrderedStart, out int first) ? first : 1),
        ListItemBlock item => Holding(TextBlockKind.Item, item, 0),
        QuoteBlock quote => Holding(TextBlockKind.Quote, quote, 0),
        CodeBlock code => Words(TextBlockKind.Code, [new TextRun(code.Lines.ToString())]),
        Table table => Holding(TextBlockKind.Table, table, 0),
        TableRow row => Holding(TextBlockKind.Row, row, row.IsHeader ? 1 : 0),
        TableCell cell => Holding(TextBlockKind.Cell, cell, 0),
        ThematicBreakBlock => Words(TextBlockKind.Rule, []),
        _ => null,
    };

    static TextBlock Words(TextBlockKind kind, IReadOnlyList<TextRun> runs, int level = 0) => new(kind, level, runs, []);

    static TextBlock Holding(TextBlockKind kind, ContainerBlock blocks, int level) => new(kind, level, [], Blocks(blocks));
}
