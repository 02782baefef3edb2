using Emic.Core;

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

    /// <summary>The beginning of a text without its references, on one line.</summary>
    /// <param name="text">The text, in Markdown.</param>
    /// <param name="most">At most so many characters.</param>
    public static string Excerpt(string text, int most)
    {
        string flat = string.Join(' ', string.Concat(QuoteReference.Cut(text).Select(part => part.Quotation is null ? part.Words : " “…” ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return flat.Length <= most ? flat : SourceText.Snap(flat, new TextSpan(0, most)).Of(flat) + "…";
    }
}
