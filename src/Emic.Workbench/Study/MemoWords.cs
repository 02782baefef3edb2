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

    /// <summary>The beginning of a memo's text as plain words on one line; “…” stands where it quotes.</summary>
    /// <param name="text">The text, in Markdown.</param>
    /// <param name="most">At most so many characters.</param>
    public static string Excerpt(string text, int most) => Short(string.Join(' ', Plain(MarkdownText.Read(text))), most);

    /// <summary>The beginning of some words, on one line.</summary>
    /// <param name="words">The words as they are.</param>
    /// <param name="most">At most so many characters.</param>
    public static string Short(string words, int most)
    {
        string flat = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (flat.Length <= most) return flat;
        int space = flat.LastIndexOf(' ', most);
        return space > most / 2 ? flat[..space] + " …" : SourceText.Snap(flat, new TextSpan(0, most)).Of(flat) + "…";
    }

    static IEnumerable<string> Plain(IReadOnlyList<TextBlock> blocks) =>
        blocks.SelectMany(block => Plain(block.Blocks).Prepend(string.Concat(block.Runs.Select(run => run.Quotation is null ? run.Text : "“…”"))));
}
