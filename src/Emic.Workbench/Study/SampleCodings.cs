using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>The sample study's codings, put on their passages one after the other as their coder would do it.</summary>
sealed class SampleCodings(Study study, SampleClock clock, SampleNames names, IReadOnlyList<CodingImportRow> rows)
{
    /// <summary>What one quotation takes: a code on a few words, or on a whole turn.</summary>
    static readonly TimeSpan Each = TimeSpan.FromMinutes(2);

    /// <summary>How passages begin that had the code “Trust” until it was merged into 5.3.</summary>
    static readonly string[] trust = ["you say what you don't know and it's a strength", "That it gets thinner when I know more plumbers."];

    readonly HashSet<CodingImportRow> open = [.. rows];

    /// <summary>Codings that are still to be made.</summary>
    public int Open => open.Count;

    /// <summary>A coder goes through a source, and codes what is not coded yet and has its code by now.</summary>
    /// <returns>The quotations with their codes, by what these are called in the end.</returns>
    public ILookup<string, Guid> Code(string coder, string source)
    {
        StudySession session = names.As(coder);
        SourceDocument document = SourceDocument.Read(session, names.Source(source).Id);
        List<CodingImportRow> now = [.. rows.Where(row => open.Contains(row) && row.Coder == coder && row.Source == source && names.HasCode(row.Code))];
        var coded = new List<(string Code, Guid Quotation)>();
        foreach (IGrouping<TextSpan, CodingImportRow> passage in now.GroupBy(row => RowPlace.Find(document, row)))
        {
            clock.Pass(Each);
            string words = passage.Key.Of(document.Text), comment = passage.First().QuotationComment;
            IReadOnlyList<CodeWish> wishes = [.. passage.Select(row => new CodeWish(study.Ids.Next(), names.Code(Then(row)), Comment: row.CodingComment, Certainty: row.Certainty))];
            Guid id = MarkPassage.Save(session, new Passage(study.Ids.Next(), document.Source.Id, passage.Key, words, comment.Length > 0 ? comment : null, wishes)).Marked;
            names.NoteQuotation(source, coder, words, id);
            coded.AddRange(passage.Select(row => (row.Code, id)));
            open.ExceptWith(passage);
        }

        return coded.ToLookup(one => one.Code, one => one.Quotation);
    }

    static string Then(CodingImportRow row) => row.Code == "5.3 Uncertainty" && trust.Any(words => row.Text.StartsWith(words, StringComparison.Ordinal)) ? "Trust" : row.Code;
}
