namespace Emic.Core;

/// <summary>A mark that a coder has read a source.</summary>
public sealed class SourceReading : IRow
{
    public required Guid Id { get; init; }

    /// <summary>What was read.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Who read it.</summary>
    public required Guid CoderId { get; init; }

    /// <summary>When it was marked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
