namespace Emic.Formats;

/// <summary>What a reader of running text found, before turns are looked for.</summary>
/// <param name="Lines">The lines in order; blank ones may be among them.</param>
/// <param name="Encoding">As in <see cref="ImportResult"/>.</param>
sealed record Draft(IReadOnlyList<DraftLine> Lines, string Encoding);
