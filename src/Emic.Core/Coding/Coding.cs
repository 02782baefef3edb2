namespace Emic.Core;

/// <summary>One code on one quotation by one coder (the quotation's own).</summary>
public sealed class Coding : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The quotation that carries the code.</summary>
    public required Guid QuotationId { get; set; }

    /// <summary>The code.</summary>
    public required Guid CodeId { get; set; }

    /// <summary>The quotation's source, kept here for counting.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The quotation's coder, kept here for counting.</summary>
    public required Guid CoderId { get; init; }

    /// <summary>Why this code here; empty for none. Not the quotation's comment.</summary>
    public string Comment { get; set; } = "";

    /// <summary>How certain the coder is of it.</summary>
    public Certainty Certainty { get; set; }

    /// <summary>When the code was applied.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
