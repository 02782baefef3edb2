using Emic.Core;
using Emic.Workbench;

namespace Emic.Writer;

/// <summary>Marks, codes, comments, resizes and uncodes passages, as a person does in an hour.</summary>
sealed class CodingWork
{
    readonly StudySession session;
    readonly Random chance;
    readonly SourceDocument document;
    readonly List<Guid> codes;
    readonly List<Guid> marked = [];

    public CodingWork(StudySession session, Random chance)
    {
        this.session = session;
        this.chance = chance;
        document = SourceDocument.Read(session, SourceList.Read(session)[0].Source.Id);
        codes = [.. CodebookView.Read(session).Select(line => line.Code.Id)];
    }

    /// <summary>One act under the given change id; null if there was nothing to act on.</summary>
    public Saved? Step(Guid change)
    {
        StudySession act = session with { ChangeId = change };
        if (marked.Count == 0 || chance.Next(10) < 7) return Mark(act);
        Guid quotation = marked[chance.Next(marked.Count)];
        QuotationView view = SourceCodings.Read(session, document.Source.Id).Quotations.First(one => one.Id == quotation);
        switch (chance.Next(3))
        {
            case 0:
                return ChangeQuotation.Comment(act, quotation, "Seen again: " + chance.Next());
            case 1 when view.Codings.Count > 0:
                return ChangeCoding.Comment(act, view.Codings[0].Id, "Because of " + chance.Next());
            default:
                marked.Remove(quotation);
                return ChangeQuotation.Delete(act, quotation);
        }
    }

    Saved Mark(StudySession act)
    {
        int begin = chance.Next(document.Text.Length - 300);
        var span = SourceText.Snap(document.Text, new TextSpan(begin, begin + chance.Next(1, 300)));
        CodeWish[] wishes = chance.Next(20) == 0
            ? [new CodeWish(session.Study.Ids.Next(), session.Study.Ids.Next(), new NewCode("", "code " + chance.Next()))]
            : [.. codes.Where(_ => chance.Next(codes.Count) == 0).Select(code => new CodeWish(session.Study.Ids.Next(), code))];
        MarkResult result = MarkPassage.Run(act, new Passage(session.Study.Ids.Next(), document.Source.Id, span, "", null, wishes));
        if (!marked.Contains(result.Quotation.Id)) marked.Add(result.Quotation.Id);
        return result.Saved;
    }
}
