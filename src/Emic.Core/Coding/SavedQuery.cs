namespace Emic.Core;

/// <summary>A question to the quotations that is kept under a name. Its answer is read anew each time.</summary>
public sealed class SavedQuery : IRow
{
    /// <summary>The question's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called; unique in a study, case ignored.</summary>
    public required string Name { get; set; }

    /// <summary>What is asked. Codes, sources and coders it names may be gone by now.</summary>
    public required QuotationQuery Query { get; set; }

    /// <summary>When it was first kept.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
