using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Benchmarks;

/// <summary>What reading quotations costs in the study alone, without pages: the first page of the most used code, and of harder questions.</summary>
static class RetrievalBench
{
    public static void Run(string path)
    {
        using Study study = Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System));
        StudySession session = study.Session(Coders.List(study.Session())[0].Id);
        CodeLine[] most = [.. CodebookView.Read(session).OrderByDescending(line => line.Quotations).Take(2)];
        (Guid code, Guid other) = (most[0].Code.Id, most[1].Code.Id);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{most[0].Code.Label}: {most[0].Quotations} quotations in {most[0].Sources} sources"));
        QuotationQuery one = QuotationQuery.Of(code);
        Read("CodeQuotations.Read, first page", () => CodeQuotations.Read(session, code));
        Read("FoundQuotations.Read, first page", () => FoundQuotations.Read(session, one));
        Read("– by speaker", () => FoundQuotations.Read(session, one, QuotationGrouping.Speaker));
        Read("– overlapping another code", () => FoundQuotations.Read(session, With(CodeRelation.Overlapping)));
        Read("– near another code", () => FoundQuotations.Read(session, With(CodeRelation.Near)));
        Read("– with letters in their words", () => FoundQuotations.Read(session, one with { Filter = QuotationFilter.None with { Text = "somebody" } }));
        Read("CompareCode.Read, first page", () => CompareCode.Read(session, code));

        QuotationQuery With(CodeRelation relation) => one with { Conditions = [new CodeCondition(relation, new CodeChoice(other), relation == CodeRelation.Near ? 1 : 0)] };
    }

    static void Read(string what, Action read) => Figures.Measure(what, warmUp: 10, times: 20, read);
}
