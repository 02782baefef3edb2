namespace Emic.Statistics;

/// <summary>A stretch of the continuum that a coder gave a code.</summary>
/// <param name="Coder">Who.</param>
/// <param name="Code">Which code.</param>
/// <param name="Begin">Where it begins, in any whole unit such as characters or milliseconds.</param>
/// <param name="End">Where it ends, exclusive; beyond <paramref name="Begin"/>.</param>
public sealed record MarkedSpan(string Coder, string Code, long Begin, long End);
