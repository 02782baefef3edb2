using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Flags quotations for a person, and takes flags away where the words are back.</summary>
static class Flagging
{
    /// <summary>Writes down what a correction did to a quotation that needs a row of its own.</summary>
    public static void Settle(StudySession session, ChangeScope scope, Quotation quotation, Reanchored found, SourceCorrection correction, string text)
    {
        QuotationFlag? flag = scope.Db.QuotationFlags(Viewer.All).FirstOrDefault(known => known.QuotationId == quotation.Id);
        TextSpan before = quotation.Span, now = found.Span;
        string reads = now.Of(text);
        if (flag is not null && reads == quotation.Quote && !Doubles(scope, quotation, now, correction.Edits))
        {
            scope.Remove(flag);
            Place(quotation, now, QuoteAnchor.At(text, now));
            scope.Touch(quotation);
            return;
        }

        // Found as it lay, yet the words are still not those it was made of: it stays flagged.
        (quotation.Begin, quotation.End) = (now.Begin, now.End);
        if (flag is not null) flag.State = found.IsFlagged ? found.State : flag.State;
        else scope.Add(new QuotationFlag { Id = session.NewId(), QuotationId = quotation.Id, SourceId = quotation.SourceId, CoderId = quotation.CoderId, CorrectionId = correction.Id, State = found.State, Begin = before.Begin, End = before.End });
        scope.Touch(quotation);
    }

    /// <summary>Whether the coder will have another quotation at a place.</summary>
    static bool Doubles(ChangeScope scope, Quotation quotation, TextSpan span, EditScript script) => scope.Db.Quotations(Viewer.Of(quotation.CoderId))
        .Where(other => other.Id != quotation.Id && other.SourceId == quotation.SourceId && other.End - other.Begin == span.Length).Select(other => new { other.Begin, other.End })
        .AsEnumerable().Any(other => script.Move(new TextSpan(other.Begin, other.End)) == span);

    static void Place(Quotation quotation, TextSpan span, QuoteAnchor anchor)
    {
        (quotation.Begin, quotation.End) = (span.Begin, span.End);
        (quotation.Quote, quotation.Prefix, quotation.Suffix) = (anchor.Quote, anchor.Prefix, anchor.Suffix);
    }
}
