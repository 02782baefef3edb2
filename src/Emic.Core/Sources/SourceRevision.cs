namespace Emic.Core;

/// <summary>One state of a source's text. The text itself is stored once under its hash.</summary>
public sealed class SourceRevision : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The source whose text it is.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>1 for the text as imported, then upwards.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes.</summary>
    public required byte[] TextHash { get; init; }

    /// <summary>The text's length in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>Turns, headings and emphasis by position.</summary>
    public required TextStructure Structure { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
