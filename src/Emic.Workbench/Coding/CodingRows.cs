using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>One coding with all that is known of it, as exports need it.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Source">Its name.</param>
/// <param name="Turn">The turn it begins in, from 1; 0 outside any.</param>
/// <param name="Speaker">Who speaks there; empty if unknown.</param>
/// <param name="Begin">First UTF-16 unit of the quotation.</param>
/// <param name="End">First unit after it.</param>
/// <param name="Text">The quotation's words.</param>
/// <param name="CodeId">The code.</param>
/// <param name="CodeNumber">Its number; empty for none.</param>
/// <param name="CodeName">Its name.</param>
/// <param name="Coder">The coder's name.</param>
/// <param name="At">When the code was applied, UTC.</param>
/// <param name="QuotationComment">The words on the passage.</param>
/// <param name="CodingComment">Why this code here.</param>
/// <param name="Certainty">How certain the coder is of it.</param>
public sealed record CodingRow(
    Guid SourceId, string Source, int Turn, string Speaker, int Begin, int End, string Text, Guid CodeId, string CodeNumber, string CodeName,
    string Coder, DateTimeOffset At, string QuotationComment, string CodingComment, Certainty Certainty)
{
    /// <summary>"3.2 Ownership".</summary>
    public string CodeLabel => Core.CodeLabel.Of(CodeNumber, CodeName);
}

/// <summary>Which codings are wanted; null leaves a side open.</summary>
public sealed record CodingFilter(Guid? SourceId = null, Guid? CodeId = null, Guid? CoderId = null);

/// <summary>All codings, one row each.</summary>
public static class CodingRows
{
    /// <summary>Reads them source by source, in the order of the sources and their text, the longer first; of those at one place by coder, then in the order of the codebook.</summary>
    public static IEnumerable<CodingRow> Read(StudySession session, CodingFilter? filter = null)
    {
        filter ??= new CodingFilter();
        (List<Source> sources, Dictionary<Guid, (Code Code, int Place)> codes, Dictionary<Guid, string> coders) = session.Read(db => (
            SourceList.Ordered(db.Sources.ToList()),
            CodeTree.Walk(db.Codes.ToList()).Select((line, place) => (line.Code, place)).ToDictionary(pair => pair.Code.Id, pair => (pair.Code, pair.place)),
            db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name)));
        return sources.Where(source => filter.SourceId is null || source.Id == filter.SourceId)
            .SelectMany(source => session.Read((db, _) => OfSource(session, db, source, filter, codes, coders)));
    }

    static List<CodingRow> OfSource(StudySession session, StudyDb db, Source source, CodingFilter filter, Dictionary<Guid, (Code Code, int Place)> codes, Dictionary<Guid, string> coders)
    {
        TextStructure structure = db.SourceRevisions.First(revision => revision.Id == source.RevisionId).Structure;
        var rows = db.Codings(session.Viewer).Where(coding => coding.SourceId == source.Id)
            .Where(coding => (filter.CodeId == null || coding.CodeId == filter.CodeId) && (filter.CoderId == null || coding.CoderId == filter.CoderId))
            .Join(db.Quotations(session.Viewer), coding => coding.QuotationId, quotation => quotation.Id, (coding, quotation) => new { coding, quotation.Begin, quotation.End, quotation.Quote, quotation.Comment })
            .ToList();
        return [.. rows.Where(row => codes.ContainsKey(row.coding.CodeId))
            .OrderBy(row => row.Begin).ThenByDescending(row => row.End).ThenBy(row => coders.GetValueOrDefault(row.coding.CoderId, ""), StringComparer.OrdinalIgnoreCase).ThenBy(row => codes[row.coding.CodeId].Place)
            .Select(row =>
            {
                int turn = structure.TurnAt(row.Begin);
                Code code = codes[row.coding.CodeId].Code;
                return new CodingRow(source.Id, source.Name, turn + 1, turn < 0 ? "" : structure.Turns[turn].Speaker, row.Begin, row.End, row.Quote, code.Id, code.Number, code.Name, coders.GetValueOrDefault(row.coding.CoderId, ""), row.coding.CreatedAt, row.Comment, row.coding.Comment, row.coding.Certainty);
            })];
    }
}
