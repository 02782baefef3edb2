using Emic.Core;

namespace Emic.Storage;

/// <summary>The stretches of the texts where something may stand. A source that the index does not hold yet is looked through from end to end.</summary>
public sealed class SearchStretches
{
    readonly IReadOnlyDictionary<Guid, IReadOnlyList<TextSpan>> indexed;

    internal SearchStretches(IReadOnlyDictionary<Guid, IReadOnlyList<TextSpan>> indexed) => this.indexed = indexed;

    /// <summary>All of every text.</summary>
    public static SearchStretches Everything { get; } = new(new Dictionary<Guid, IReadOnlyList<TextSpan>>());

    /// <summary>Whether anything may stand in a source, so that its text is worth reading.</summary>
    public bool MayHold(Guid source) => !indexed.TryGetValue(source, out IReadOnlyList<TextSpan>? stretches) || stretches.Count > 0;

    /// <summary>The stretches of a source's current text, whole paragraphs each, in order.</summary>
    public IEnumerable<TextSpan> In(Guid source, string text) =>
        indexed.TryGetValue(source, out IReadOnlyList<TextSpan>? stretches) ? stretches : Paragraphs.Runs(text, SearchIndex.StretchLength);
}
