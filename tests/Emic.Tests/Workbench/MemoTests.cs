using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests;

public sealed class MemoTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_memo_is_tied_to_many_things_and_read_back_with_them()
    {
        Guid quotation = test.Code(test.AsA, "thrown over to them", test.Ownership).Quotation.Id;
        Guid id = Write(test.AsA, "Cause or symptom?", "It comes **last**.", new(TieKind.Quotation, quotation), new(TieKind.Code, test.Ownership.Id), new(TieKind.Source, test.Source.Id), new(TieKind.Coder, test.B.Id), Tie.Study);
        MemoView view = MemoView.Read(test.AsA, id);
        Assert.Equal(["thrown over to them", "3.2 Ownership", "P3a", "B", "the study"], view.Ties.Select(tie => tie.Name));
        Assert.Equal(("P3a, turn 2", "P3a"), (view.Ties[0].Quote!.Place, view.Ties[0].Quote!.Speaker));
        Assert.Empty(test.Check());
    }

    [Fact]
    public void A_quotation_in_the_text_is_tied_by_itself_and_read_as_it_is_now()
    {
        Guid quotation = test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Id;
        Guid id = Write(test.AsA, "Words", $"She says:\n\n{QuoteReference.To(quotation)}");
        Assert.Equal([new Tie(TieKind.Quotation, quotation)], MemoView.Read(test.AsA, id).Ties.Select(tie => tie.To));
        ChangeQuotation.Resize(test.AsA, quotation, test.SpanOf("thrown over to them"));
        MemoView view = MemoView.Read(test.AsA, id);
        Assert.Equal("thrown over to them", view.Quotes[view.Blocks[1].OnlyQuotation!.Value].Words);
    }

    [Fact]
    public void Memos_are_filtered_by_kind_coder_tie_and_words()
    {
        Write(test.AsA, "Owner", "Nobody answers.", new Tie(TieKind.Code, test.Ownership.Id));
        Guid other = Write(test.AsB, MemoKind.Reflexive, "I was one", "I forgive engineers.");
        Assert.Equal(["I was one", "Owner"], Titles(new MemoFilter()));
        Assert.Equal(["I was one"], Titles(new MemoFilter(Kind: MemoKind.Reflexive)));
        Assert.Equal(["Owner"], Titles(new MemoFilter(CoderId: test.A.Id)));
        Assert.Equal(["Owner"], Titles(new MemoFilter(To: new Tie(TieKind.Code, test.Ownership.Id))));
        Assert.Equal(["I was one"], Titles(new MemoFilter(Words: "ENGINEERS forgive")));
        Assert.Empty(Titles(new MemoFilter(Words: "engineers nobody")));
        Assert.Equal([other], MemoList.Journal(test.AsA, test.B.Id).Select(view => view.Memo.Id));
    }

    [Fact]
    public void A_viewer_reads_no_memo_and_no_quotation_of_a_coder_they_may_not_see()
    {
        Guid hidden = test.Code(test.AsB, "Nobody owns it", test.Ownership).Quotation.Id;
        Guid mine = Write(test.AsA, "Mine", $"See {QuoteReference.To(hidden)}.");
        Guid theirs = Write(test.AsB, "Theirs", "");
        StudySession blind = test.Study.Session(test.A.Id, Viewer.Of(test.A.Id));
        Assert.Equal(["Mine"], MemoList.Read(blind).Select(line => line.Memo.Title));
        MemoView view = MemoView.Read(blind, mine);
        Assert.Empty(view.Ties);
        Assert.Empty(view.Quotes);
        Assert.Throws<RefusedException>(() => MemoView.Read(blind, theirs));
        Assert.Throws<RefusedException>(() => MemoList.Named(blind, "Theirs"));
        Assert.Throws<RefusedException>(() => Write(blind, "Peeks", "", new Tie(TieKind.Quotation, hidden)));
        Assert.DoesNotContain("Nobody owns it", System.Text.Encoding.UTF8.GetString(ExportMemos.Run(blind, new MemoFilter(), MemoFormat.Markdown).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_coder_changes_a_memo_and_only_as_they_saw_it()
    {
        Guid id = Write(test.AsA, "Mine", "one");
        Assert.Throws<RefusedException>(() => ChangeMemo.Run(test.AsB, id, MemoKind.Theory, "Yours", ""));
        Assert.Throws<RefusedException>(() => ChangeMemo.Delete(test.AsB, id));
        ChangeMemo.Run(test.AsA, id, MemoKind.Method, "Mine", "two", seen: 1);
        Assert.Throws<RefusedException>(() => ChangeMemo.Run(test.AsA, id, MemoKind.Method, "Mine", "three", seen: 1));
        Assert.Throws<RefusedException>(() => ChangeMemo.Run(test.AsA, id, MemoKind.Method, " ", "three"));
        Assert.Equal(("two", MemoKind.Method), (MemoView.Read(test.AsA, id).Memo.Text, MemoView.Read(test.AsA, id).Memo.Kind));
    }

    [Fact]
    public void Deleting_what_a_memo_is_tied_to_keeps_the_memo_and_undo_brings_the_tie_back()
    {
        Guid quotation = test.Code(test.AsA, "thrown over to them", test.Ownership).Quotation.Id;
        Guid id = Write(test.AsA, "Owner", "", new(TieKind.Quotation, quotation), new(TieKind.Code, test.Ownership.Id), new(TieKind.Source, test.Source.Id));
        foreach (Action delete in new Action[] { () => ChangeQuotation.Delete(test.AsA, quotation), () => DeleteCode.Run(test.AsA, test.Ownership.Id), () => ChangeSource.Delete(test.AsA, test.Source.Id) })
        {
            delete();
            Assert.True(MemoView.Read(test.AsA, id).Ties.Count < 3);
            Assert.Empty(test.Check());
            Undo.Back(test.AsA);
            Assert.Equal(3, MemoView.Read(test.AsA, id).Ties.Count);
        }

        MergeCode.Run(test.AsA, test.Ownership.Id, test.Decomposition.Id);
        Assert.Contains(new Tie(TieKind.Code, test.Decomposition.Id), MemoView.Read(test.AsA, id).Ties.Select(tie => tie.To));
        Assert.Empty(test.Check());
    }

    [Fact]
    public void Undo_of_a_deletion_waits_for_the_memo_whose_tie_it_would_bring_back()
    {
        Guid quotation = test.Code(test.AsA, "thrown over to them", test.Ownership).Quotation.Id;
        Guid id = Write(test.AsB, "Owner", "", new Tie(TieKind.Quotation, quotation));
        ChangeQuotation.Delete(test.AsA, quotation);
        ChangeMemo.Delete(test.AsB, id);
        Assert.Throws<RefusedException>(() => Undo.Back(test.AsA));
        Undo.Back(test.AsB);
        Undo.Back(test.AsA);
        Assert.Single(MemoView.Read(test.AsB, id).Ties);
        Assert.Empty(test.Check());
    }

    [Fact]
    public void A_quotation_that_a_memo_needs_outlives_its_last_code()
    {
        QuotationView quotation = test.Code(test.AsA, "thrown over to them", test.Ownership).Quotation;
        Write(test.AsA, "Owner", "", new Tie(TieKind.Quotation, quotation.Id));
        Assert.False(ChangeCoding.Delete(test.AsA, quotation.Codings[0].Id).RemovedQuotation);
        Assert.NotNull(OneQuotation.Read(test.AsA, quotation.Id));
        test.Code(test.AsA, "thrown over to them", test.Ownership);
        ManyCount count = ChangeMany.Run(test.AsA, new ManyWish(ManyAct.Uncode, [quotation.Id], [test.Ownership.Id])).Count;
        Assert.Equal((1, 0), (count.Changing, count.Removed));
        Assert.NotNull(OneQuotation.Read(test.AsA, quotation.Id));
    }

    [Fact]
    public void Writing_tying_and_deleting_are_undone_and_named_in_the_history()
    {
        Guid id = Write(test.AsA, "Owner", "one");
        ChangeMemo.Run(test.AsA, id, MemoKind.Theory, "Owner", "two");
        ChangeMemo.Tie(test.AsA, id, Tie.Study);
        ChangeMemo.Untie(test.AsA, id, Tie.Study);
        Assert.Equal(["Untie memo “Owner”", "Tie memo “Owner”"], History.Run(test.AsA, count: 2).Select(line => line.Sentence));
        Undo.Back(test.AsA);
        Assert.Equal("Undo: untie memo “Owner”", History.Run(test.AsA, count: 1).Single().Sentence);
        ChangeMemo.Delete(test.AsA, id);
        Assert.Equal(["Delete memo “Owner”", "Undo: untie memo “Owner”", "Untie memo “Owner”", "Tie memo “Owner”", "Change the text of memo “Owner”", "Write memo “Owner”"], History.Run(test.AsA, count: 6).Select(line => line.Sentence));
        for (int step = 0; step < 3; step++) Undo.Back(test.AsA);
        Assert.Equal("one", MemoView.Read(test.AsA, id).Memo.Text);
        Undo.Back(test.AsA);
        Assert.Empty(MemoList.Read(test.AsA));
        for (int step = 0; step < 3; step++) Undo.Again(test.AsA);
        Assert.Equal([Tie.Study], MemoView.Read(test.AsA, id).Ties.Select(tie => tie.To));
        Assert.Empty(test.Check());
    }

    [Fact]
    public void A_text_that_quotes_words_which_were_a_quotation_already_quotes_that_one()
    {
        Guid known = test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Id;
        Passage fresh = Words("Nobody owns it"), same = Words("thrown over");
        Guid id = test.Ids.Next();
        WriteMemo.Run(test.AsA, new NewMemo(id, MemoKind.Theory, "Owner", $"{QuoteReference.To(same.QuotationId)} and {QuoteReference.To(fresh.QuotationId)}", [new Tie(TieKind.Quotation, fresh.QuotationId), new Tie(TieKind.Quotation, same.QuotationId)], Marks: [fresh, same]));
        Assert.Equal($"{QuoteReference.To(known)} and {QuoteReference.To(fresh.QuotationId)}", MemoView.Read(test.AsA, id).Memo.Text);
        Assert.Equal(2, MemoView.Read(test.AsA, id).Ties.Count);
    }

    [Fact]
    public void Words_are_marked_in_the_same_change_in_which_a_memo_is_tied_to_them_and_go_with_its_undo()
    {
        Guid known = test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Id;
        Passage fresh = Words("Nobody owns it"), same = Words("thrown over");
        Guid id = test.Ids.Next();
        WriteMemo.Run(test.AsA, new NewMemo(id, MemoKind.Theory, "Owner", "", [new Tie(TieKind.Quotation, fresh.QuotationId), new Tie(TieKind.Quotation, same.QuotationId)], Marks: [fresh, same]));
        Assert.Equal([fresh.QuotationId, known], MemoView.Read(test.AsA, id).Ties.Select(tie => tie.To.Id));
        Assert.Equal(known, MarkPassage.Marked(test.AsA, same)!.Id);

        Passage more = Words("it is fine");
        ChangeMemo.Tie(test.AsA, id, new Tie(TieKind.Quotation, more.QuotationId), [more]);
        Assert.Equal(3, MemoView.Read(test.AsA, id).Ties.Count);
        Undo.Back(test.AsA);
        Undo.Back(test.AsA);
        Assert.Empty(MemoList.Read(test.AsA));
        Assert.Equal([known], SourceCodings.Read(test.AsA, test.Source.Id).Quotations.Select(quotation => quotation.Id));
        Assert.Empty(test.Check());
    }

    [Fact]
    public void A_coder_whose_memos_stand_stays()
    {
        Coder third = Coders.Add(test.Study.Session(), "C");
        Write(test.Study.Session(third.Id), "Mine", "");
        Assert.Throws<RefusedException>(() => Coders.Remove(test.AsA, third.Id));
    }

    Guid Write(StudySession session, string title, string text, params Tie[] ties) => Write(session, MemoKind.Theory, title, text, ties);

    Guid Write(StudySession session, MemoKind kind, string title, string text, params Tie[] ties)
    {
        Guid id = test.Ids.Next();
        WriteMemo.Run(session, new NewMemo(id, kind, title, text, ties));
        return id;
    }

    Passage Words(string words) => new(test.Ids.Next(), test.Source.Id, test.SpanOf(words), words, null, []);

    IEnumerable<string> Titles(MemoFilter filter) => MemoList.Read(test.AsA, filter).Select(line => line.Memo.Title);
}
