namespace Emic.Tests.Workbench;

/// <summary>What random walks did, so that a walk that sees nothing can't pass for one that found nothing.</summary>
/// <param name="Edits">Stretches that were given other words.</param>
/// <param name="Corrections">Changes that did it.</param>
/// <param name="Moved">Quotations that lay elsewhere afterwards and were read again.</param>
/// <param name="Flagged">Quotations that were flagged.</param>
/// <param name="Accepted">Flagged quotations that a coder settled.</param>
/// <param name="Undone">Changes that were undone and, mostly, done again, the rows compared each time.</param>
sealed record WalkTally(int Edits = 0, int Corrections = 0, int Moved = 0, int Flagged = 0, int Accepted = 0, int Undone = 0)
{
    public static WalkTally operator +(WalkTally one, WalkTally other) => new(
        one.Edits + other.Edits, one.Corrections + other.Corrections, one.Moved + other.Moved, one.Flagged + other.Flagged, one.Accepted + other.Accepted, one.Undone + other.Undone);
}
