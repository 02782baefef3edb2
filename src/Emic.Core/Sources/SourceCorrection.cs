namespace Emic.Core;

/// <summary>How one revision of a source came from another: by a correction of its words, or by what was said of its turns.</summary>
public sealed class SourceCorrection : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The source.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The revision that was corrected.</summary>
    public required Guid FromId { get; init; }

    /// <summary>The revision it became.</summary>
    public required Guid RevisionId { get; init; }

    /// <summary>Who did it; null for nobody in particular. A coder who was removed since may be named.</summary>
    public Guid? CoderId { get; init; }

    /// <summary>Why, or what was done, in a sentence; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where words went and came.</summary>
    public required EditScript Edits { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
