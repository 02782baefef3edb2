using System.Text.RegularExpressions;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Writes memos as one Markdown file, with the words of what they quote.</summary>
public static partial class MemosMarkdown
{
    /// <summary>Writes them. Lines end in a line feed.</summary>
    public static void Write(TextWriter to, string title, IReadOnlyList<MemoDocument> memos)
    {
        to.Write($"# {OneLine(title)}\n");
        foreach (MemoDocument memo in memos)
        {
            to.Write($"\n## {OneLine(memo.Title)}\n\n*{OneLine(memo.About)}*\n");
            if (memo.Ties.Count > 0) to.Write("\n");
            foreach (string tie in memo.Ties) to.Write($"- {OneLine(tie)}\n");
            if (memo.Text.Length > 0) to.Write($"\n{Body(memo)}\n");
        }
    }

    /// <summary>A reference on a line of its own becomes a block quote, one among words the words in quotation marks. Headings of a memo stand below its title.</summary>
    static string Body(MemoDocument memo) => string.Join('\n', memo.Text.Split('\n').Select(line =>
        QuoteReference.Cut(line.Trim()).ToList() is [{ Quotation: { } only }]
            ? $"> {memo.Quote(only).Words.Replace("\n", "\n> ", StringComparison.Ordinal)}\n>\n> — {memo.Quote(only).Place}"
            : string.Concat(QuoteReference.Cut(Heading().Replace(line, "##$0")).Select(part => part.Quotation is { } id ? $"“{OneLine(memo.Quote(id).Words)}” ({memo.Quote(id).Place})" : part.Words))));

    static string OneLine(string text) => Space().Replace(text, " ");

    [GeneratedRegex(@"^#{1,4}(?=\s)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
