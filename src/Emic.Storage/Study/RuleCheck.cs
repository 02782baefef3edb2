using System.Security.Cryptography;
using Emic.Core;
using Microsoft.EntityFrameworkCore;

namespace Emic.Storage;

/// <summary>Checks the rules that SQLite can't: spans in texts, quotes, the code tree, doubles.</summary>
sealed class RuleCheck(StudyDb db, ContentStore contents, string file, CancellationToken cancellation)
{
    public IEnumerable<Problem> Run() => [.. Study(), .. Codes(), .. Sources(), .. Codings(), .. Memos(), .. Links()];

    IEnumerable<Problem> Study()
    {
        int infos = db.Infos.Count();
        if (infos != 1) yield return Wrong("study", $"the study describes itself {infos} times instead of once.");
        foreach (string name in db.Coders.AsEnumerable().GroupBy(coder => coder.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return Wrong($"coder “{name}”", "two coders have this name.");
    }

    IEnumerable<Problem> Codes()
    {
        Dictionary<Guid, Code> codes = db.Codes.ToDictionary(code => code.Id);
        foreach (Code code in codes.Values)
        {
            if (string.IsNullOrWhiteSpace(code.Name)) yield return Wrong($"code {code.Id}", "the code has no name.");
            var seen = new HashSet<Guid>();
            Guid? above = code.Id;
            while (above is { } id && seen.Add(id)) above = codes.GetValueOrDefault(id)?.ParentId;
            if (above is not null) yield return Wrong($"code “{code.Label}”", "the codes above it form a circle.");
        }
    }

    IEnumerable<Problem> Sources()
    {
        ILookup<Guid, SourceRevision> revisions = db.SourceRevisions.ToLookup(revision => revision.SourceId);
        foreach (Source source in db.Sources.AsEnumerable())
        {
            cancellation.ThrowIfCancellationRequested();
            string place = $"source “{source.Name}”";
            SourceRevision? current = revisions[source.Id].FirstOrDefault(revision => revision.Id == source.RevisionId);
            if (current is null)
            {
                yield return Wrong(place, "the source has no current text.");
                continue;
            }

            string text = contents.Text(current.TextHash);
            if (!ContentStore.HashOf(text).AsSpan().SequenceEqual(current.TextHash)) yield return Wrong(place, "the text is not what was imported: its hash does not hold.");
            if (text.Length != current.Length) yield return Wrong(place, "the text's length is not what its revision says.");
            if (!SHA256.HashData(contents.Original(source.OriginalHash)).AsSpan().SequenceEqual(source.OriginalHash)) yield return Wrong(place, "the file kept with the source is not what was imported: its hash does not hold.");
            foreach (Problem problem in Structure(place, text, current.Structure)) yield return problem;
            foreach (Problem problem in Quotations(place, source.Id, text)) yield return problem;
        }
    }

    IEnumerable<Problem> Structure(string place, string text, TextStructure structure)
    {
        IEnumerable<TextSpan> spans = structure.Turns.Select(turn => turn.Span).Concat(structure.Headings.Select(heading => heading.Span)).Concat(structure.Emphases.Select(emphasis => emphasis.Span));
        foreach (TextSpan span in spans.Where(span => span.End > text.Length)) yield return Wrong($"{place}, {span}", "a turn, heading or emphasis ends outside the text.");
    }

    IEnumerable<Problem> Quotations(string place, Guid source, string text)
    {
        var marked = new HashSet<(Guid Coder, TextSpan Span)>();
        HashSet<Guid> flagged = [.. db.QuotationFlags(Viewer.All).Where(flag => flag.SourceId == source).Select(flag => flag.QuotationId)];
        foreach (Quotation quotation in db.Quotations(Viewer.All).Where(quotation => quotation.SourceId == source).OrderBy(quotation => quotation.Begin).AsNoTracking())
        {
            string at = $"{place}, {quotation.Begin}–{quotation.End}";
            if (quotation.Begin < 0 || quotation.End <= quotation.Begin || quotation.End > text.Length)
            {
                yield return Wrong(at, "the quotation lies outside the text.");
                continue;
            }

            if (SourceText.SplitsPair(text, quotation.Begin) || SourceText.SplitsPair(text, quotation.End)) yield return Wrong(at, "the quotation cuts a character in two.");
            if (flagged.Contains(quotation.Id)) continue;
            if (QuoteAnchor.At(text, quotation.Span) != new QuoteAnchor(quotation.Quote, quotation.Prefix, quotation.Suffix)) yield return Wrong(at, "the words kept with the quotation are not those of the text.");
            if (!marked.Add((quotation.CoderId, quotation.Span))) yield return Wrong(at, "the same coder has two quotations here.");
        }
    }

    IEnumerable<Problem> Codings()
    {
        var astray = db.Codings(Viewer.All).Join(db.Quotations(Viewer.All), coding => coding.QuotationId, quotation => quotation.Id, (coding, quotation) => new { coding, quotation })
            .Where(pair => pair.coding.SourceId != pair.quotation.SourceId || pair.coding.CoderId != pair.quotation.CoderId).Select(pair => pair.coding.Id).Take(20);
        foreach (Guid id in astray) yield return Wrong($"coding {id}", "the coding names another source or coder than its quotation.");
        var doubled = db.Codings(Viewer.All).GroupBy(coding => new { coding.QuotationId, coding.CodeId }).Where(same => same.Count() > 1).Select(same => same.Key.QuotationId).Take(20);
        foreach (Guid id in doubled) yield return Wrong($"quotation {id}", "one code is on it twice.");
        var folders = db.Codings(Viewer.All).Join(db.Codes.Where(code => code.IsFolder), coding => coding.CodeId, code => code.Id, (_, code) => code.Name).Distinct().Take(20);
        foreach (string name in folders) yield return Wrong($"code “{name}”", "the code is a folder and yet has codings.");
    }

    IEnumerable<Problem> Memos()
    {
        foreach (Guid id in db.Memos(Viewer.All).AsEnumerable().Where(memo => string.IsNullOrWhiteSpace(memo.Title)).Select(memo => memo.Id)) yield return Wrong($"memo {id}", "the memo has no title.");
        List<MemoTie> ties = [.. db.MemoTies(Viewer.All)];
        foreach (MemoTie tie in ties.Where(tie => new[] { tie.QuotationId, tie.CodeId, tie.SourceId, tie.CoderId }.Count(id => id is not null) > 1)) yield return Wrong($"memo {tie.MemoId}", "a tie of it leads to several things at once.");
        foreach (Guid memo in ties.GroupBy(tie => (tie.MemoId, tie.Target)).Where(same => same.Count() > 1).Select(same => same.Key.MemoId)) yield return Wrong($"memo {memo}", "it is tied to one thing twice.");
    }

    IEnumerable<Problem> Links()
    {
        foreach (Guid id in db.Links(Viewer.All).Where(link => link.FromId == link.ToId).Select(link => link.Id)) yield return Wrong($"link {id}", "it leads from a quotation to itself.");
        foreach (Guid id in db.Links(Viewer.All).AsEnumerable().Where(link => string.IsNullOrWhiteSpace(link.Relation)).Select(link => link.Id)) yield return Wrong($"link {id}", "it has no relation.");
    }

    Problem Wrong(string place, string message) => new(file, place, message);
}
