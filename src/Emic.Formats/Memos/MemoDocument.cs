using Emic.Core;

namespace Emic.Formats;

/// <summary>A quotation in an exported memo.</summary>
/// <param name="Words">Its words as they are now.</param>
/// <param name="Place">Where they stand: "P3a, turn 2".</param>
public sealed record MemoQuote(string Words, string Place);

/// <summary>A memo as it leaves the study.</summary>
/// <param name="Title">Its title.</param>
/// <param name="About">One line of what it is: "Theory memo, A, 2026-03-02".</param>
/// <param name="Ties">What it is tied to, a line each.</param>
/// <param name="Text">The note, in Markdown.</param>
/// <param name="Blocks">The same, read.</param>
/// <param name="Quotes">The quotations it quotes.</param>
public sealed record MemoDocument(string Title, string About, IReadOnlyList<string> Ties, string Text, IReadOnlyList<TextBlock> Blocks, IReadOnlyDictionary<Guid, MemoQuote> Quotes)
{
    /// <summary>What stands where a quotation is gone.</summary>
    internal static MemoQuote Gone { get; } = new("…", "a quotation that is no longer there");

    internal MemoQuote Quote(Guid id) => Quotes.GetValueOrDefault(id, Gone);
}
