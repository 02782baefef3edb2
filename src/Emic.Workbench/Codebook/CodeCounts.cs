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

        // The newest change is read first: a change that comes in between is counted again the next time.
        // Its id and not its number, which another change may have after going back to a backup.
        Guid? newest = session.Study.File.ReadHistory(history => history.At(history.Last)?.Id);
        if (last is { } known && known.Newest == newest) return known.Counts;
        var counts = session.Read(db => CodebookView.Counts(db, session.Viewer));
        last = new Counted(newest, counts);
        return counts;
    }

    sealed record Counted(Guid? Newest, Dictionary<Guid, (int Quotations, int Sources)> Counts);
}
