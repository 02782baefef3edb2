namespace Emic.Core;

/// <summary>The lineage of a merge: which code went into which, and what it meant then.</summary>
public sealed class CodeMerge : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The code that took the codings over.</summary>
    public required Guid CodeId { get; set; }

    /// <summary>The id of the code that is gone.</summary>
    public required Guid MergedId { get; init; }

    /// <summary>The number it had.</summary>
    public required string MergedNumber { get; init; }

    /// <summary>The name it had.</summary>
    public required string MergedName { get; init; }

    /// <summary>The full definition it had.</summary>
    public required string MergedDefinition { get; init; }

    /// <summary>How many codings moved.</summary>
    public required int Codings { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
