namespace Emic.Core;

/// <summary>
/// A marked part of a source, owned by one coder. It may be free (no code on it) and may carry a comment.
/// The same coder marking the same span again means the same quotation.
/// </summary>
public sealed class Quotation : IRow
{
    /// <summary>A quotation that is being made.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="sourceId">The source it lies in.</param>
    /// <param name="coderId">Whose it is.</param>
    /// <param name="span">Where, on the source's current text.</param>
    /// <param name="anchor">What the text reads there.</param>
    /// <param name="at">When it is marked.</param>
    public static Quotation Of(Guid id, Guid sourceId, Guid coderId, TextSpan span, QuoteAnchor anchor, DateTimeOffset at) => new()
    {
        Id = id,
        SourceId = sourceId,
        CoderId = coderId,
        Begin = span.Begin,
        End = span.End,
        Quote = anchor.Quote,
        Prefix = anchor.Prefix,
        Suffix = anchor.Suffix,
        CreatedAt = at,
    };

    public required Guid Id { get; init; }

    /// <summary>The source it lies in.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid CoderId { get; init; }

    /// <summary>First unit of the span on the source's current text.</summary>
    public required int Begin { get; set; }

    /// <summary>First unit after the span.</summary>
    public required int End { get; set; }

    /// <summary>The exact text of the span.</summary>
    public required string Quote { get; set; }

    /// <summary>Up to 32 units of text ahead of the span.</summary>
    public required string Prefix { get; set; }

    /// <summary>Up to 32 units of text after the span.</summary>
    public required string Suffix { get; set; }

    /// <summary>The coder's words on the passage; empty for none.</summary>
    public string Comment { get; set; } = "";

    /// <summary>When it was first marked.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>Where it lies.</summary>
    public TextSpan Span => new(Begin, End);
}
