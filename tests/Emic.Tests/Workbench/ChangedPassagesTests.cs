using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class ChangedPassagesTests : IDisposable
{
    readonly TestStudy study = new();

    public void Dispose() => study.Dispose();

    [Fact]
    public void A_change_of_a_quotation_names_its_words_and_where_they_are_now()
    {
        MarkResult made = study.Code(study.AsA, "Nobody owns it", study.Ownership);
        ChangedPassage passage = Newest()!;
        Assert.Equal(("Nobody owns it", study.SpanOf("Nobody owns it"), 0), (passage.Words, passage.Now!.Value.Span, passage.More));
        ChangeCoding.Comment(study.AsA, made.Quotation.Codings[0].Id, "nobody is named");
        Assert.Equal("Nobody owns it", Newest()!.Words);
        study.AddCode("9", "Another");
        Assert.Null(Newest());
    }

    [Fact]
    public void The_words_are_those_of_then_and_the_place_is_that_of_now()
    {
        Guid id = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Id;
        ChangeQuotation.Resize(study.AsA, id, study.SpanOf("Nobody owns it after that"));
        Assert.Equal(["Nobody owns it after that", "Nobody owns it"], Words(2));
        Assert.All(Read(2), passage => Assert.Equal(study.SpanOf("Nobody owns it after that"), passage!.Now!.Value.Span));
        CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("owns it"), "owns it", "has it"));
        Assert.Equal([null, "Nobody owns it after that", "Nobody owns it"], Words(3));
    }

    [Fact]
    public void What_is_gone_keeps_its_words_from_the_history_and_has_no_place()
    {
        MarkResult made = study.Code(study.AsA, "Nobody owns it", study.Ownership);
        ChangeCoding.Comment(study.AsA, made.Quotation.Codings[0].Id, "nobody is named");
        Undo.Back(study.AsA);
        Undo.Back(study.AsA);
        // The comments touched the coding alone: the words of its quotation are in the changes around it.
        Assert.Equal(["Nobody owns it", "Nobody owns it", "Nobody owns it", "Nobody owns it"], Words(4));
        IReadOnlyList<HistoryLine> alone = [History.Run(study.AsA, count: 4)[2]];
        Assert.Equal("Nobody owns it", ChangedPassages.Read(study.AsA, alone).Values.Single().Words);
        Assert.All(Read(4).OfType<ChangedPassage>(), passage => Assert.Null(passage.Now));
        Undo.Again(study.AsA);
        Assert.Equal(study.SpanOf("Nobody owns it"), Newest()!.Now!.Value.Span);
    }

    [Fact]
    public void Many_quotations_are_counted_behind_the_first()
    {
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Code(study.AsA, "it breaks", study.Ownership);
        study.Code(study.AsA, "there is a meeting", study.Ownership);
        ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Recode, AskedQuotations.Read(study.AsA, QuotationQuery.Of(study.Ownership.Id)), [study.Ownership.Id], study.Component.Id));
        Assert.Equal(2, Newest()!.More);
        Assert.Contains(Newest()!.Words, new[] { "Nobody owns it", "it breaks", "there is a meeting" });
        Undo.Back(study.AsA);
        Assert.Equal(2, Newest()!.More);
    }

    [Fact]
    public void Links_and_examples_name_their_quotations_and_whole_sources_none()
    {
        Guid from = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Id, to = study.Code(study.AsB, "it breaks", study.Ownership).Quotation.Id;
        MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), from, "explains", to));
        Assert.Equal(("Nobody owns it", 1), (Newest()!.Words, Newest()!.More));
        study.Import("P4.txt", "Ann: One word.");
        Assert.Null(Newest());
        ChangeSource.Delete(study.AsA, study.Source.Id);
        Assert.Null(Newest());
    }

    [Fact]
    public void Words_of_coders_who_may_not_be_seen_stay_hidden()
    {
        Guid from = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Id;
        Guid to = study.Code(study.AsB, "it breaks", study.Ownership).Quotation.Id;
        MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), to, "explains", from));
        StudySession blind = study.Study.Session(study.A.Id, Viewer.Of(study.A.Id));
        Assert.Equal("Nobody owns it", ChangedPassages.Read(blind, History.Run(blind, count: 1)).Values.Single().Words);
        Assert.Empty(ChangedPassages.Read(blind, [.. History.Run(study.AsB, HistoryFilter.All with { Coders = [study.B.Id] }, 9)]));
    }

    [Theory]
    [InlineData("Nobody\n\nowns\tit", "Nobody owns it")]
    [InlineData("It is thrown over to them and then nobody owns it", "It is thrown over to …")]
    [InlineData("誰もそれを所有していない。誰もそれを所有していない。誰も", "誰もそれを所有していない。誰もそれを所有し…")]
    public void The_beginning_is_cut_between_words_and_in_one_line(string words, string beginning) => Assert.Equal(beginning, Excerpt.Beginning(words, 21));

    ChangedPassage? Newest() => Read(1)[0];

    List<string?> Words(int count) => Read(count).ConvertAll(passage => passage?.Words);

    List<ChangedPassage?> Read(int count)
    {
        IReadOnlyList<HistoryLine> lines = History.Run(study.AsA, count: count);
        IReadOnlyDictionary<long, ChangedPassage> passages = ChangedPassages.Read(study.AsA, lines);
        return [.. lines.Select(line => passages.GetValueOrDefault(line.Sequence))];
    }

    [Theory]
    [InlineData("one two three interviews four five six", "four", 20, "four five six")]
    [InlineData("one two three", "two", 24, "one two three")]
    [InlineData("模型没有人负责之后就停在那里", "负责", 6, "有人负责之后")]
    public void The_words_around_a_place_are_cut_between_words(string text, string place, int most, string shown)
    {
        int at = text.IndexOf(place, StringComparison.Ordinal);
        Assert.Equal(shown, Excerpt.Around(text, new TextSpan(at, at + place.Length), most).Of(text));
    }
}
