namespace Emic.Core;

/// <summary>Something that can be read and coded. Its words are in its current <see cref="SourceRevision"/>.</summary>
public sealed class Source : IRow
{
    public required Guid Id { get; init; }

    /// <summary>The name shown everywhere, at first the file's name without its extension. Unique in a study, case ignored.</summary>
    public required string Name { get; set; }

    /// <summary>What it is, in a sentence or two; empty if nobody said.</summary>
    public string Description { get; set; } = "";

    /// <summary>The heading it is listed under; empty for none.</summary>
    public string Group { get; set; } = "";

    /// <summary>The place among all sources.</summary>
    public required string Rank { get; set; }

    /// <summary>The format it was read from, by extension without dot: "docx".</summary>
    public required string Format { get; init; }

    /// <summary>The name of the file it was read from.</summary>
    public required string FileName { get; init; }

    /// <summary>The encoding the file was read in: "utf-8", "windows-1252"; empty where the format leaves no choice.</summary>
    public required string Encoding { get; init; }

    /// <summary>SHA-256 of the file as it came. The same file twice is noticed by it.</summary>
    public required byte[] OriginalHash { get; init; }

    /// <summary>What could not be read exactly, one line each; empty when all was.</summary>
    public required string ReadingNotes { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The revision that is read and coded.</summary>
    public required Guid RevisionId { get; set; }

    /// <summary>Words in the current revision, by <see cref="WordCount"/>.</summary>
    public required int Words { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
