using Emic.Core;

namespace Emic.Workbench;

/// <summary>Carries what was said of turns here over to the turns of a new version of the file.</summary>
/// <param name="Imported">The turns of the file as it was imported, on the text as it is now.</param>
/// <param name="Names">Every name that a speaker of the source ever had.</param>
sealed record TurnMarks(TextStructure Imported, IReadOnlySet<string> Names)
{
    /// <summary>Reads what is needed of a source's past.</summary>
    public static TurnMarks Read(StudySession session, Guid sourceId) => session.Read((db, _) =>
    {
        List<SourceRevision> revisions = [.. db.SourceRevisions.Where(revision => revision.SourceId == sourceId).OrderBy(revision => revision.Number)];
        Dictionary<Guid, EditScript> edits = db.SourceCorrections.Where(correction => correction.SourceId == sourceId).ToDictionary(correction => correction.RevisionId, correction => correction.Edits);
        TextStructure imported = revisions.Count == 0 ? TextStructure.None : revisions[0].Structure;
        foreach (SourceRevision revision in revisions)
            if (edits.TryGetValue(revision.Id, out EditScript? script) && script.Edits.Count > 0) imported = StructureMove.Run(imported, script);
        return new TurnMarks(imported, revisions.SelectMany(revision => revision.Structure.Turns).Select(turn => turn.Speaker).ToHashSet(StringComparer.Ordinal));
    });

    /// <summary>
    /// The structure of the new file. Where it names a speaker as the imported file did, the name of here holds; where it names another one,
    /// that was corrected in the file: a name that is new is taken, one that is known stands for whom it mostly stands for here.
    /// The interviewer's mark, and times that the file lacks, are kept.
    /// </summary>
    /// <param name="before">The turns of here, on the text as it is now.</param>
    /// <param name="file">The turns of the new file, on its text.</param>
    /// <param name="script">From the text as it is now to that of the file.</param>
    public TextStructure Carry(TextStructure before, TextStructure file, EditScript script)
    {
        TextStructure here = StructureMove.Run(before, script);
        if (file.Turns.Count == 0) return file with { Turns = here.Turns };
        Dictionary<TextSpan, Turn> known = BySpan(here), first = BySpan(StructureMove.Run(Imported, script));
        Dictionary<string, Turn> most = file.Turns.Where(turn => known.ContainsKey(turn.Span)).GroupBy(turn => turn.Speaker)
            .ToDictionary(same => same.Key, same => same.Select(turn => known[turn.Span]).GroupBy(turn => turn.Speaker).OrderByDescending(named => named.Count()).First().First());
        return file with { Turns = [.. file.Turns.Select(turn => Named(Timed(turn)))] };

        Turn Timed(Turn turn) => known.TryGetValue(turn.Span, out Turn? same) ? turn with { BeginsAt = turn.BeginsAt ?? same.BeginsAt, EndsAt = turn.EndsAt ?? same.EndsAt } : turn;

        Turn Named(Turn turn)
        {
            bool isHere = known.TryGetValue(turn.Span, out Turn? same), isNew = !Names.Contains(turn.Speaker);
            bool isCorrected = first.TryGetValue(turn.Span, out Turn? was) && was.Speaker != turn.Speaker;
            Turn? like = isHere && (isNew || !isCorrected) ? same : most.GetValueOrDefault(turn.Speaker);
            return like is null ? turn : turn with { Speaker = isNew ? turn.Speaker : like.Speaker, IsInterviewer = like.IsInterviewer };
        }
    }

    static Dictionary<TextSpan, Turn> BySpan(TextStructure structure) => structure.Turns.GroupBy(turn => turn.Span).ToDictionary(same => same.Key, same => same.First());
}
