namespace Emic.Core;

/// <summary>What a study says of itself. A study file holds exactly one.</summary>
public sealed class StudyInfo : IRow
{
    /// <summary>The study's id: the same in every copy.</summary>
    public required Guid Id { get; init; }

    /// <summary>The title shown at the top of every page.</summary>
    public required string Title { get; set; }

    /// <summary>What the study is about, in a few sentences; empty if nobody said.</summary>
    public string Description { get; set; } = "";

    /// <summary>When the study was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
