using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A code that is much used.</summary>
/// <param name="Code">The code.</param>
/// <param name="Codings">How often it was applied, all coders together.</param>
/// <param name="Sources">In how many transcripts; until a study knows its participants, a transcript stands for one.</param>
public sealed record CodeUse(Code Code, int Codings, int Sources);

/// <summary>How two coders used a code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Passages">Passages coded by each and by both.</param>
public sealed record CodeDifference(Code Code, CodeComparison Passages);

/// <summary>The codes that a source brought for the first time.</summary>
public sealed record NewCodes(Source Source, IReadOnlyList<Code> Codes);

/// <summary>The codings of a study's transcripts in numbers. Sources in which nobody speaks, such as notes on papers, are left out.</summary>
/// <param name="Sources">How many transcripts there are.</param>
/// <param name="MostUsed">The most used codes, the most used first.</param>
/// <param name="First">The first of the two coders compared; null where fewer than two coded the same sources.</param>
/// <param name="Second">The second one.</param>
/// <param name="Differences">The codes on which they differ most.</param>
/// <param name="FirstSeen">The transcripts in their order, each with the codes it brought first.</param>
public sealed record CodingSummary(int Sources, IReadOnlyList<CodeUse> MostUsed, Coder? First, Coder? Second, IReadOnlyList<CodeDifference> Differences, IReadOnlyList<NewCodes> FirstSeen)
{
    /// <summary>Reads it.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="most">How many of the most used codes.</param>
    /// <param name="differences">How many of the codes that coders differ on.</param>
    public static CodingSummary Read(StudySession session, int most = 8, int differences = 5) => session.Read((db, contents) =>
    {
        Dictionary<Guid, Code> codes = db.Codes.ToDictionary(code => code.Id);
        List<Source> sources = Transcripts(db);
        HashSet<Guid> spoken = [.. sources.Select(source => source.Id)];
        List<Row> rows = [.. db.Codings(session.Viewer).Join(db.Quotations(session.Viewer), coding => coding.QuotationId, quotation => quotation.Id, (coding, quotation) => new Row(coding.SourceId, coding.CodeId, coding.CoderId, quotation.Begin, quotation.End))
            .AsEnumerable().Where(row => spoken.Contains(row.SourceId))];
        (Coder? first, Coder? second) = Pair(db, session.Viewer, rows);
        List<CodedUnit> units = first is null ? [] : Units(session, db, contents, rows);
        return new CodingSummary(
            sources.Count,
            [.. rows.GroupBy(row => row.CodeId).Select(group => new CodeUse(codes[group.Key], group.Count(), group.Select(row => row.SourceId).Distinct().Count()))
                .OrderByDescending(use => use.Codings).ThenBy(use => use.Code.Label, StringComparer.OrdinalIgnoreCase).Take(most)],
            first,
            second,
            first is null || second is null ? [] : [.. CoderComparison.Of(units, first.Id, second.Id).Take(differences).Select(line => new CodeDifference(codes[line.CodeId], line))],
            [.. Core.FirstSeen.Of(sources.Select(source => source.Id), [.. rows.Select(row => new CodePlace(row.SourceId, row.CodeId, row.Begin))])
                .Select(line => new NewCodes(sources.Find(source => source.Id == line.SourceId)!, [.. line.Codes.Select(code => codes[code])]))]);
    });

    static List<Source> Transcripts(StudyDb db)
    {
        Dictionary<Guid, SourceRevision> revisions = db.SourceRevisions.ToDictionary(revision => revision.Id);
        return SourceList.Ordered([.. db.Sources.AsEnumerable().Where(source => revisions[source.RevisionId].Structure.Turns.Count > 0)]);
    }

    /// <summary>The two coders who share most sources; the busier ones among equals.</summary>
    static (Coder? First, Coder? Second) Pair(StudyDb db, Viewer viewer, List<Row> rows)
    {
        Dictionary<Guid, HashSet<Guid>> coded = rows.GroupBy(row => row.CoderId).ToDictionary(group => group.Key, group => group.Select(row => row.SourceId).ToHashSet());
        List<Coder> coders = [.. db.Coders.AsEnumerable().Where(coder => viewer.Sees(coder.Id) && coded.ContainsKey(coder.Id)).OrderBy(coder => coder.Name, StringComparer.OrdinalIgnoreCase)];
        var best = (Shared: 0, First: (Coder?)null, Second: (Coder?)null);
        for (int i = 0; i < coders.Count; i++)
        {
            for (int j = i + 1; j < coders.Count; j++)
            {
                int shared = coded[coders[i].Id].Count(coded[coders[j].Id].Contains);
                if (shared > best.Shared) best = (shared, coders[i], coders[j]);
            }
        }

        return (best.First, best.Second);
    }

    static List<CodedUnit> Units(StudySession session, StudyDb db, ContentStore contents, List<Row> rows)
    {
        var units = new List<CodedUnit>();
        foreach (IGrouping<Guid, Row> ofSource in rows.GroupBy(row => row.SourceId))
        {
            SourceDocument document = SourceDocument.Of(session, db, contents, ofSource.Key);
            Passages passages = Passages.Of(document.Text, document.Structure);
            foreach (Row row in ofSource)
                units.AddRange(passages.Touched(new TextSpan(row.Begin, row.End)).Select(number => new CodedUnit(new CodingUnit(row.SourceId, number), row.CodeId, row.CoderId)));
        }

        return units;
    }

    sealed record Row(Guid SourceId, Guid CodeId, Guid CoderId, int Begin, int End);
}
