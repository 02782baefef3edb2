using Emic.Core;

namespace Emic.Storage;

/// <summary>A stretch of a source's current text, whole paragraphs, where something may stand.</summary>
/// <param name="Span">Where it is in the text.</param>
/// <param name="At">Its first byte in the text as it is stored, in UTF-8.</param>
/// <param name="Bytes">How many bytes it has there.</param>
public readonly record struct SearchStretch(TextSpan Span, int At, int Bytes);

/// <summary>The stretches of the texts where something may stand. A source that the index does not hold yet is looked through from end to end.</summary>
public sealed class SearchStretches
{
    readonly IReadOnlyDictionary<Guid, IReadOnlyList<SearchStretch>> indexed;

    internal SearchStretches(IReadOnlyDictionary<Guid, IReadOnlyList<SearchStretch>> indexed) => this.indexed = indexed;

    /// <summary>All of every text.</summary>
    public static SearchStretches Everything { get; } = new(new Dictionary<Guid, IReadOnlyList<SearchStretch>>());

    /// <summary>The stretches of a source's current text in order; null where the index can't say.</summary>
    public IReadOnlyList<SearchStretch>? Of(Guid source) => indexed.GetValueOrDefault(source);
}
