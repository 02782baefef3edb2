using System.Text;
using Emic.Core;
using Emic.Testing;
using Emic.Tests.Storage;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class CertaintyTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_coding_says_nothing_of_certainty_until_its_coder_does_and_undo_takes_it_back()
    {
        Guid coding = test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Codings[0].Id;
        Assert.Equal(Certainty.NotSaid, Now(coding).Certainty);

        ChangeCoding.SayCertainty(test.AsA, coding, Certainty.Doubtful, Now(coding).Version);
        Assert.Equal(Certainty.Doubtful, Now(coding).Certainty);
        Assert.Equal("Say how certain “3.2 Ownership” is in P3a", History.Run(test.AsA, count: 1)[0].Sentence);
        Assert.Equal(Certainty.Doubtful, SourceCodings.Read(test.AsA, test.Source.Id).Quotations[0].Codings[0].Certainty);

        Undo.Back(test.AsA);
        Assert.Equal(Certainty.NotSaid, Now(coding).Certainty);
        Assert.Empty(test.Check());
    }

    [Fact]
    public void Nobody_says_how_certain_another_coder_is()
    {
        Guid coding = test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Codings[0].Id;
        Assert.Throws<RefusedException>(() => ChangeCoding.SayCertainty(test.AsB, coding, Certainty.Certain));
        Assert.Equal(Certainty.NotSaid, Now(coding).Certainty);
    }

    [Fact]
    public void Certainty_changes_no_count()
    {
        Guid coding = test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Codings[0].Id;
        test.Code(test.AsB, "thrown over", test.Ownership);
        CodingSummary before = CodingSummary.Read(test.AsA);
        ChangeCoding.SayCertainty(test.AsA, coding, Certainty.Doubtful);
        CodingSummary after = CodingSummary.Read(test.AsA);
        Assert.Equal(before.MostUsed.Select(use => (use.Code.Id, use.Codings, use.Sources)), after.MostUsed.Select(use => (use.Code.Id, use.Codings, use.Sources)));
        Assert.Equal(before.Differences.Select(line => line.Passages), after.Differences.Select(line => line.Passages));
    }

    [Fact]
    public void Quotations_are_asked_for_by_how_certain_the_code_asked_for_is()
    {
        MarkResult both = test.Code(test.AsA, "thrown over", test.Ownership, test.Component);
        MarkResult one = test.Code(test.AsA, "Nobody owns it", test.Ownership);
        ChangeCoding.SayCertainty(test.AsA, both.Quotation.Codings[0].Id, Certainty.Certain);
        ChangeCoding.SayCertainty(test.AsA, both.Quotation.Codings[1].Id, Certainty.Doubtful);
        ChangeCoding.SayCertainty(test.AsA, one.Quotation.Codings[0].Id, Certainty.Doubtful);

        QuotationQuery doubtful = QuotationQuery.Of(test.Ownership.Id) with { Filter = QuotationFilter.None with { Certainties = [Certainty.Doubtful] } };
        Assert.Equal([one.Quotation.Id], FoundQuotations.Read(test.AsA, doubtful).Page.Select(row => row.Quotation.Quotation.Id));
        Assert.Equal(2, FoundQuotations.Read(test.AsA, doubtful with { Code = null }).Total);
        Assert.Equal(0, FoundQuotations.Read(test.AsA, doubtful with { Filter = QuotationFilter.None with { Certainties = [Certainty.NotSaid] } }).Total);
        Assert.Equal("3.2 Ownership; said to be doubtful", QueryWords.Of(test.AsA, doubtful));

        SavedQueries.Keep(test.AsA, "doubts", doubtful);
        Assert.Equal([Certainty.Doubtful], SavedQueries.Named(test.AsA, "doubts").Query.Filter.Certainties);
    }

    [Fact]
    public void Codings_go_out_and_come_in_with_their_certainty()
    {
        ChangeCoding.SayCertainty(test.AsA, test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Codings[0].Id, Certainty.Probable);
        test.Code(test.AsA, "Nobody owns it", test.Ownership);
        using var writer = new StringWriter();
        ExportCodings.Run(test.AsA, writer);
        byte[] table = Encoding.UTF8.GetBytes(writer.ToString());

        using var other = new TestStudy();
        Assert.Empty(ImportCodings.Run(other.AsA, table, "codings.csv").Problems);
        Assert.Equal([Certainty.Probable, Certainty.NotSaid], CodingRows.Read(other.AsA).Select(row => row.Certainty));
    }

    [Fact]
    public void A_degree_that_is_none_is_left_out_and_told_with_its_line()
    {
        CodingsImport import = ImportCodings.Run(test.AsA, Encoding.UTF8.GetBytes("source,text,code,certainty\nP3a,thrown over,3.2,perhaps\n"), "codings.csv");
        Problem problem = Assert.Single(import.Problems);
        Assert.Equal("codings.csv, line 2", $"{problem.File}, {problem.Place}");
        Assert.Equal(Certainty.NotSaid, Assert.Single(CodingRows.Read(test.AsA)).Certainty);
    }

    [Fact]
    public void A_study_from_before_certainty_is_migrated_and_its_history_still_leads_to_its_rows()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        study.Mark(study.A, 0, 3, code.Id);
        string before = study.State();
        study.MakeOlder(version: 6);
        study.Reopen();
        Assert.Equal(before, study.State());
        Assert.Empty(study.Check());

        study.Mark(study.B, 4, 9, code.Id);
        Assert.Empty(study.Check());
    }

    CodingView Now(Guid coding) => OneQuotation.OfCoding(test.AsA, coding)!.Codings.Single(one => one.Id == coding);
}
