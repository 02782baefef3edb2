namespace Emic.Workbench;

/// <summary>
/// The counts of all codes for those who see every coder's work, kept until the study changes: counting half a million codings
/// takes a quarter of a second, and many pages show the counts.
/// </summary>
sealed class CodeCounts
{
    volatile Counted? last;

    /// <summary>Quotations and sources per code, as the session's viewer sees them.</summary>
    public Dictionary<Guid, (int Quotations, int Sources)> Get(StudySession session)
    {
        if (!session.Viewer.SeesAll) return session.Read(db => CodebookView.Counts(db, session.Viewer));

        // The number is read first: a change that comes in between is counted again the next time.
        long sequence = History.Last(session);
        if (last is { } known && known.Sequence == sequence) return known.Counts;
        var counts = session.Read(db => CodebookView.Counts(db, session.Viewer));
        last = new Counted(sequence, counts);
        return counts;
    }

    sealed record Counted(long Sequence, Dictionary<Guid, (int Quotations, int Sources)> Counts);
}
