namespace Emic.Core;

/// <summary>A quotation that shows in the codebook what a code means. A live link: it follows the quotation.</summary>
public sealed class CodeExample : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The code that is explained.</summary>
    public required Guid CodeId { get; set; }

    /// <summary>The quotation that explains it.</summary>
    public required Guid QuotationId { get; set; }

    /// <summary>The place among the code's examples.</summary>
    public required string Rank { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
