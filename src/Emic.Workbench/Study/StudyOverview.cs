using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>How many of what a study holds, as far as the viewer sees it.</summary>
public sealed record StudyCounts(int Sources, int Words, int Codes, int Coders, int Quotations, int Codings, int FreeQuotations);

/// <summary>One coder's share.</summary>
/// <param name="Coder">The coder.</param>
/// <param name="Sources">Sources in which they marked something.</param>
/// <param name="Quotations">Their quotations.</param>
/// <param name="Codings">Their codings.</param>
/// <param name="Read">Sources they marked as read.</param>
public sealed record CoderShare(Coder Coder, int Sources, int Quotations, int Codings, int Read);

/// <summary>What could be done next.</summary>
public enum NextStepKind
{
    AddCoder,
    ImportSources,
    MakeCodes,
    SettleFlagged,
    CodeSource,
    DefineCodes,
    ReadSource,
    Compare,
}

/// <summary>A step that suggests itself.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="SourceId">The source it is about, if one.</param>
/// <param name="CodeId">The code it is about, if one.</param>
public sealed record NextStep(NextStepKind Kind, string Sentence, Guid? SourceId = null, Guid? CodeId = null);

/// <summary>A study at a glance.</summary>
/// <param name="Info">What it says of itself.</param>
/// <param name="Counts">How much it holds.</param>
/// <param name="Coders">Each coder's share, by name.</param>
/// <param name="CodedSources">Sources with at least one coding of the session's coder, or of anybody where nobody was chosen.</param>
/// <param name="Next">Steps that suggest themselves, the first one first; at most three.</param>
/// <param name="Last">The last changes, newest first.</param>
/// <param name="IndexedPercent">How much of the texts can be searched.</param>
public sealed record StudyOverview(StudyInfo Info, StudyCounts Counts, IReadOnlyList<CoderShare> Coders, int CodedSources, IReadOnlyList<NextStep> Next, IReadOnlyList<HistoryLine> Last, int IndexedPercent)
{
    /// <summary>More steps than these would be a list to work off.</summary>
    const int Most = 3;

    /// <summary>Reads it.</summary>
    public static StudyOverview Read(StudySession session)
    {
        IReadOnlyList<HistoryLine> last = History.Run(session, count: 10);
        int percent = SearchTexts.IndexedPercent(session);
        StudyCounts counts = ReadCounts(session);
        return session.Read(db =>
        {
            ILookup<Guid, (Guid Source, int Count)> codings = Codings(db, session.Viewer);
            IReadOnlyList<CoderShare> shares = Shares(db, session.Viewer, codings);
            HashSet<Guid> coded = [.. (session.CoderId is { } me ? codings[me] : codings.SelectMany(own => own)).Select(one => one.Source)];
            return new StudyOverview(db.Infos.First(), counts, shares, coded.Count, Steps(session, db, counts, coded), last, percent);
        });
    }

    /// <summary>The counts alone.</summary>
    public static StudyCounts ReadCounts(StudySession session)
    {
        StudyTally tally = StudyTally.Read(session.Study.File, session.Viewer);
        return new StudyCounts((int)tally.Sources, (int)tally.Words, (int)tally.Codes, (int)tally.Coders, (int)tally.Quotations, (int)tally.Codings, (int)(tally.Quotations - tally.CodedQuotations));
    }

    /// <summary>Each coder's codings, source by source. Everything about codings is said from this one walk over them.</summary>
    static ILookup<Guid, (Guid Source, int Count)> Codings(StudyDb db, Viewer viewer) =>
        db.Codings(viewer).GroupBy(coding => new { coding.SourceId, coding.CoderId }).Select(group => new { group.Key.CoderId, group.Key.SourceId, Count = group.Count() }).AsEnumerable()
            .ToLookup(row => row.CoderId, row => (row.SourceId, row.Count));

    static List<CoderShare> Shares(StudyDb db, Viewer viewer, ILookup<Guid, (Guid Source, int Count)> codings)
    {
        var quotations = db.Quotations(viewer).GroupBy(quotation => quotation.CoderId).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(row => row.Key, row => row.Count);
        var read = db.SourceReadings.GroupBy(reading => reading.CoderId).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(row => row.Key, row => row.Count);
        return [.. db.Coders.AsEnumerable().Where(coder => viewer.Sees(coder.Id)).OrderBy(coder => coder.Name, StringComparer.OrdinalIgnoreCase)
            .Select(coder => new CoderShare(coder, codings[coder.Id].Count(), quotations.GetValueOrDefault(coder.Id), codings[coder.Id].Sum(row => row.Count), read.GetValueOrDefault(coder.Id)))];
    }

    static List<NextStep> Steps(StudySession session, StudyDb db, StudyCounts counts, HashSet<Guid> coded)
    {
        var steps = new List<NextStep>();
        if (counts.Coders == 0) steps.Add(new(NextStepKind.AddCoder, "Add yourself as a coder."));
        if (counts.Sources == 0) steps.Add(new(NextStepKind.ImportSources, "Bring in your first transcripts."));
        if (counts.Codes == 0) steps.Add(new(NextStepKind.MakeCodes, "Make or import a codebook, or just start: a code can be made while coding."));
        if (counts.Sources == 0) return steps;
        if (session.CoderId is { } own && db.QuotationFlags(Viewer.Of(own)).Count() is > 0 and var flagged) steps.Add(new(NextStepKind.SettleFlagged, flagged == 1 ? "One flagged quotation waits for you." : $"{flagged} flagged quotations wait for you."));
        List<Source> sources = SourceList.Ordered(db.Sources.ToList());
        if (sources.Find(source => !coded.Contains(source.Id)) is { } fresh)
            steps.Add(new(NextStepKind.CodeSource, coded.Count == 0 ? $"Code the first passages, in {fresh.Name}." : $"Code {fresh.Name}: nothing of {(session.CoderId is null ? "anybody's" : "yours")} is in it yet.", fresh.Id));
        HashSet<Guid> read = session.CoderId is { } me ? [.. db.SourceReadings.Where(reading => reading.CoderId == me).Select(reading => reading.SourceId)] : [];
        if (session.CoderId is not null && sources.Find(source => coded.Contains(source.Id) && !read.Contains(source.Id)) is { } unread)
            steps.Add(new(NextStepKind.ReadSource, $"Go through {unread.Name} once more, then mark it as read.", unread.Id));
        var undefined = db.Codes.Where(code => code.Definition == "" && !code.IsFolder).Select(code => code.Id).Take(2).ToList();
        if (undefined.Count > 0 && counts.Codings > 0) steps.Add(undefined is [var only]
            ? new(NextStepKind.DefineCodes, "One code has no definition yet: say what it means while you remember.", CodeId: only)
            : new(NextStepKind.DefineCodes, $"{db.Codes.Count(code => code.Definition == "" && !code.IsFolder)} codes have no definition yet: say what they mean while you remember."));
        if (steps.Count < Most && counts.Coders > 1 && MostUsedByTwo(session, db) is { } shared)
            steps.Add(new(NextStepKind.Compare, $"Read “{db.Codes.First(code => code.Id == shared).Label}” by coder: did you and your colleague see the same?", CodeId: shared));
        return [.. steps.Take(Most)];
    }

    /// <summary>The code with most quotations among those that more than one coder used.</summary>
    static Guid? MostUsedByTwo(StudySession session, StudyDb db) => session.Study.Counts.Get(session).OrderByDescending(count => count.Value.Quotations).ThenBy(count => count.Key).Select(count => (Guid?)count.Key)
        .FirstOrDefault(code => db.Codings(session.Viewer).Where(coding => coding.CodeId == code).Select(coding => coding.CoderId).Distinct().Count() > 1);
}
