namespace Emic.Statistics;

/// <summary>A stretch of one coder's continuum, begin inclusive, end exclusive: one unit of a code, or a gap.</summary>
/// <param name="Begin">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Code">The code's place, or <see cref="Gap"/>.</param>
readonly record struct Section(long Begin, long End, int Code)
{
    /// <summary>What stands for "nothing was marked".</summary>
    public const int Gap = -1;

    public long Length => End - Begin;

    public long Shared(Section other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Begin, other.Begin));
}
