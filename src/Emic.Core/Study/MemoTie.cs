namespace Emic.Core;

/// <summary>One of the things a memo is tied to, as a row: at most one of the ids is set, and none ties it to the study as a whole.</summary>
public sealed class MemoTie : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The memo.</summary>
    public required Guid MemoId { get; init; }

    /// <summary>The quotation it is tied to.</summary>
    public Guid? QuotationId { get; set; }

    /// <summary>The code it is tied to.</summary>
    public Guid? CodeId { get; set; }

    /// <summary>The source it is tied to.</summary>
    public Guid? SourceId { get; set; }

    /// <summary>The coder it is tied to.</summary>
    public Guid? CoderId { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The same as one value.</summary>
    public Tie Target => this switch
    {
        { QuotationId: { } id } => new(TieKind.Quotation, id),
        { CodeId: { } id } => new(TieKind.Code, id),
        { SourceId: { } id } => new(TieKind.Source, id),
        { CoderId: { } id } => new(TieKind.Coder, id),
        _ => Tie.Study,
    };

    /// <summary>The row that ties a memo to something.</summary>
    public static MemoTie Of(Guid id, Guid memoId, Tie to) => new()
    {
        Id = id,
        MemoId = memoId,
        QuotationId = to.Kind == TieKind.Quotation ? to.Id : null,
        CodeId = to.Kind == TieKind.Code ? to.Id : null,
        SourceId = to.Kind == TieKind.Source ? to.Id : null,
        CoderId = to.Kind == TieKind.Coder ? to.Id : null,
    };
}
