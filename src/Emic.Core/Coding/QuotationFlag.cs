namespace Emic.Core;

/// <summary>
/// Says that a correction changed the words of a quotation, and a person has to look at it. Until then the quotation keeps the words
/// it was made of and lies at the best place that was found.
/// </summary>
public sealed class QuotationFlag : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The quotation.</summary>
    public required Guid QuotationId { get; init; }

    /// <summary>Its source.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Its coder.</summary>
    public required Guid CoderId { get; init; }

    /// <summary>The first correction that changed its words.</summary>
    public required Guid CorrectionId { get; init; }

    /// <summary><see cref="AnchorState.Changed"/> or <see cref="AnchorState.Gone"/>.</summary>
    public required AnchorState State { get; set; }

    /// <summary>Where it lay on the text ahead of that correction.</summary>
    public required int Begin { get; init; }

    /// <summary>First unit after it there.</summary>
    public required int End { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
