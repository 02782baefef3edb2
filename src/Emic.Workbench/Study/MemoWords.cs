using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>The words for kinds of memos.</summary>
public static class MemoWords
{
    /// <summary>"code memo", "what to ask next".</summary>
    public static string Of(MemoKind kind) => kind switch
    {
        MemoKind.Code => "code memo",
        MemoKind.Theory => "theory memo",
        MemoKind.Method => "method memo",
        MemoKind.Reflexive => "reflexive memo",
        _ => "what to ask next",
    };

    /// <summary>"Code memo", where a line begins with it.</summary>
    public static string Title(MemoKind kind) => char.ToUpperInvariant(Of(kind)[0]) + Of(kind)[1..];

    /// <summary>
    /// The beginning of a memo's first paragraph of its own words, plain and on one line; “…” stands where it quotes among them. What else there is takes its
    /// place only where the memo has no such paragraph: the items of a list, then what is quoted in it, the cells of a table, a heading.
    /// </summary>
    /// <param name="text">The text, in Markdown.</param>
    /// <param name="most">At most so many characters.</param>
    public static string Excerpt(string text, int most)
    {
        IReadOnlyList<TextBlock> blocks = MarkdownText.Read(text);
        return Short(firstOf.Select(kinds => Words(blocks, kinds).FirstOrDefault()).FirstOrDefault(found => found is not null) ?? "", most);
    }

    /// <summary>All words of a memo as they are read: without what makes them headings, lists or emphasis, one block a line; “…” stands where it quotes.</summary>
    /// <param name="text">The text, in Markdown.</param>
    public static string Plain(string text) => string.Join('\n', MarkdownText.Read(text).Select(Plain).Where(words => words.Length > 0));

    /// <summary>The beginning of some words, on one line.</summary>
    /// <param name="words">The words as they are.</param>
    /// <param name="most">At most so many characters.</param>
    public static string Short(string words, int most)
    {
        string flat = Flat(words);
        if (flat.Length <= most) return flat;
        int space = flat.LastIndexOf(' ', most);
        return space > most / 2 ? flat[..space] + " …" : SourceText.Snap(flat, new TextSpan(0, most)).Of(flat) + "…";
    }

    static readonly TextBlockKind[][] firstOf =
    [
        [TextBlockKind.Paragraph],
        [TextBlockKind.Paragraph, TextBlockKind.Bullets, TextBlockKind.Numbers],
        [TextBlockKind.Paragraph, TextBlockKind.Bullets, TextBlockKind.Numbers, TextBlockKind.Quote, TextBlockKind.Code],
        [TextBlockKind.Paragraph, TextBlockKind.Table],
        [TextBlockKind.Heading],
    ];

    static string Plain(TextBlock block) =>
        block.Blocks.Count > 0 ? string.Join(block.Kind == TextBlockKind.Row ? " · " : "\n", block.Blocks.Select(Plain).Where(words => words.Length > 0)) : Flat(Words(block));

    static string Words(TextBlock block) => string.Concat(block.Runs.Select(run => run.Quotation is null ? run.Text : "“…”"));

    static string Flat(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of blocks of these kinds, in their order, down into lists, quotes and tables if these are among them.</summary>
    static IEnumerable<string> Words(IEnumerable<TextBlock> blocks, TextBlockKind[] kinds) => blocks.SelectMany(block =>
        block.Kind is TextBlockKind.Item or TextBlockKind.Row or TextBlockKind.Cell || (block.Blocks.Count > 0 && kinds.Contains(block.Kind)) ? Words(block.Blocks, kinds)
        : kinds.Contains(block.Kind) && block.Runs.Any(run => run.Quotation is null && run.Text.Any(char.IsLetterOrDigit)) ? [Words(block)]
        : []);
}
