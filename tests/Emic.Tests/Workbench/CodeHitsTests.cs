using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class CodeHitsTests
{
    [Theory]
    [InlineData(HitUnit.Hit, "owns|meeting")]
    [InlineData(HitUnit.Sentence, "Nobody owns it after that.|Before the release there is a meeting 🙂 and everybody says that it is fine.")]
    [InlineData(HitUnit.Turn, "Well, we hand over the model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.|Before the release there is a meeting 🙂 and everybody says that it is fine.")]
    public void All_hits_get_the_code_as_words_as_sentences_or_as_turns(HitUnit unit, string coded)
    {
        using var study = new TestStudy();
        HitWish wish = Wish("owns | meeting", unit, "3.2");
        Assert.Equal(new HitCount(2, 2, 1, 0), CodeHits.Preview(study.AsA, wish).Count);
        (_, HitCount count, Code code) = CodeHits.Run(study.AsA, wish, seen: 2);
        Assert.Equal((2, study.Ownership.Id), (count.Changing, code.Id));
        Assert.Equal(coded.Split('|'), CodeQuotations.Read(study.AsA, study.Ownership.Id).Quotations.Select(one => one.Text));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void What_the_interviewer_says_is_left_out_where_that_is_wished()
    {
        using var study = new TestStudy();
        HitWish wish = Wish("release", HitUnit.Turn, "3.2");
        Assert.Equal(new HitCount(2, 2, 1, 0), CodeHits.Preview(study.AsA, wish).Count);
        wish = wish with { WithoutInterviewer = true };
        Assert.Equal(new HitCount(1, 1, 1, 0), CodeHits.Preview(study.AsA, wish).Count);
        CodeHits.Run(study.AsA, wish, seen: 1);
        Assert.StartsWith("Before the release there is", Assert.Single(CodeQuotations.Read(study.AsA, study.Ownership.Id).Quotations).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hits_in_one_sentence_are_one_passage() =>
        AssertPassages("over", HitUnit.Sentence, "Well, we hand over the model, and from then on it is, sort of, thrown over to them.");

    [Fact]
    public void One_undo_takes_all_of_it_back_and_one_redo_brings_it_again()
    {
        using var study = new TestStudy();
        string before = StudyState.Of(study.Study);
        CodeHits.Run(study.AsA, Wish("it", HitUnit.Hit, "a new code"), seen: 5);
        string after = StudyState.Of(study.Study);
        Undo.Back(study.AsA);
        Assert.Equal(before, StudyState.Of(study.Study));
        Undo.Again(study.AsA);
        Assert.Equal(5, CodebookView.Read(study.AsA).Single(line => line.Code.Name == "a new code").Quotations);
        Assert.NotEqual(before, after);
        Assert.Contains("Code what a search found as “a new code”", History.Run(study.AsA, count: 5).Select(line => line.Sentence));
    }

    [Fact]
    public void What_carries_the_code_already_stays_and_an_own_quotation_of_the_same_words_is_used_again()
    {
        using var study = new TestStudy();
        MarkResult coded = study.Code(study.AsA, "owns", study.Ownership), other = study.Code(study.AsA, "meeting", study.Component);
        study.Code(study.AsB, "breaks", study.Ownership);
        HitWish wish = Wish("owns | meeting | breaks", HitUnit.Hit, $"{study.Ownership.Id}");
        Assert.Equal(new HitCount(3, 3, 1, 1), CodeHits.Preview(study.AsA, wish).Count);
        CodeHits.Run(study.AsA, wish, seen: 3);
        CodeQuotations all = CodeQuotations.Read(study.AsA, study.Ownership.Id);
        Assert.Equal(4, all.Total);
        Assert.Contains(all.Quotations, one => one.Quotation.Id == other.Quotation.Id && one.Quotation.Codings.Count == 2);
        Assert.Contains(all.Quotations, one => one.Quotation.Id == coded.Quotation.Id);
        Assert.Contains("carry the code already", Assert.Throws<RefusedException>(() => CodeHits.Run(study.AsA, wish, seen: 3)).Message);
    }

    [Fact]
    public void A_passage_that_lies_in_a_longer_one_with_the_code_is_not_coded_again()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it after that.", study.Ownership);
        study.Code(study.AsA, "Nobody", study.Component);
        study.Code(study.AsB, "there is a meeting", study.Ownership);
        HitWish wish = Wish("nobody | owns | meeting", HitUnit.Hit, "3.2");
        HitPreview planned = CodeHits.Preview(study.AsA, wish);
        Assert.Equal(new HitCount(3, 3, 1, 2), planned.Count);
        Assert.Equal(["Nobody", "owns"], planned.Coded.Order(Comparer<HitPassage>.Create((one, other) => one.Span.CompareTo(other.Span))).Select(one => one.Span.Of(study.Document.Text)));
        Assert.Equal(1, CodeHits.Run(study.AsA, wish, seen: 3).Count.Changing);
        Assert.Equal(["Nobody owns it after that.", "meeting"], CodeQuotations.Read(study.AsA, study.Ownership.Id).Quotations.Where(one => one.Quotation.CoderId == study.A.Id).Select(one => one.Text));
    }

    [Theory]
    [InlineData(HitUnit.Hit, "6 places found, in 2 sources.")]
    [InlineData(HitUnit.Sentence, "6 places found, in 4 sentences of 2 sources: a sentence with several places gets the code once.")]
    [InlineData(HitUnit.Turn, "6 places found, in 2 turns and 1 paragraph of 2 sources: a turn or paragraph with several places gets the code once.")]
    public void A_sentence_says_how_places_and_what_is_coded_hang_together(HitUnit unit, string said)
    {
        using var study = new TestStudy();
        study.Import("Paper.txt", "The team owns the model. Nobody else owns it.");
        Assert.Equal(said, HitWords.Planned(unit, CodeHits.Preview(study.AsA, Wish("nobody | owns | meeting", unit, "")).Count));
    }

    [Fact]
    public void What_is_left_out_and_what_is_coded_so_already_are_said_too()
    {
        using var study = new TestStudy();
        HitWish wish = Wish("nobody | owns | meeting", HitUnit.Sentence, "3.2");
        IReadOnlyList<HitPassage> passages = CodeHits.Preview(study.AsA, wish).Passages;
        Assert.Equal("1 of 3 places found, in 1 sentence of 1 source.", HitWords.Planned(HitUnit.Sentence, CodeHits.Preview(study.AsA, wish with { Without = [passages[0]] }).Count));
        Assert.Equal("No passage is chosen. Tick those that get the code.", HitWords.Planned(HitUnit.Sentence, CodeHits.Preview(study.AsA, wish with { Without = passages.ToArray() }).Count));
        study.Code(study.AsA, "Nobody owns it after that.", study.Ownership);
        Assert.Equal("3 places found, in 2 sentences of 1 source: a sentence with several places gets the code once. 1 sentence lies in what you have coded so already and is not coded again; 1 gets the code.", HitWords.Planned(HitUnit.Sentence, CodeHits.Preview(study.AsA, wish).Count));
        CodeHits.Run(study.AsA, wish, seen: 2);
        Assert.EndsWith("You have coded all of this so already: nothing would change.", HitWords.Planned(HitUnit.Sentence, CodeHits.Preview(study.AsA, wish).Count));
    }

    [Theory]
    [InlineData("3.2")]
    [InlineData("ownership")]
    [InlineData("3.2 Ownership = what it means, which is said already")]
    public void A_code_that_is_there_is_used_whichever_way_it_is_called(string called)
    {
        using var study = new TestStudy();
        int codes = CodebookView.Read(study.AsA).Count;
        Assert.Equal(study.Ownership.Id, CodeHits.Run(study.AsA, Wish("owns", HitUnit.Hit, called), seen: 1).Code.Id);
        Assert.Equal(codes, CodebookView.Read(study.AsA).Count);
    }

    [Fact]
    public void A_name_that_two_codes_have_is_refused()
    {
        using var study = new TestStudy();
        study.AddCode("8", "Ownership");
        Assert.Contains("names 2 codes", Assert.Throws<RefusedException>(() => CodeHits.Run(study.AsA, Wish("owns", HitUnit.Hit, "ownership"), seen: 1)).Message);
    }

    [Fact]
    public void Passages_can_be_left_out()
    {
        using var study = new TestStudy();
        IReadOnlyList<HitPassage> passages = CodeHits.Preview(study.AsA, Wish("owns | meeting", HitUnit.Hit, "")).Passages;
        CodeHits.Run(study.AsA, Wish("owns | meeting", HitUnit.Hit, "3.2") with { Without = [passages[0]] }, seen: 1);
        Assert.Equal("meeting", Assert.Single(CodeQuotations.Read(study.AsA, study.Ownership.Id).Quotations).Text);
    }

    [Fact]
    public void Nothing_is_coded_that_was_not_seen()
    {
        using var study = new TestStudy();
        Assert.Contains("finds 2 passages by now, not 1", Assert.Throws<RefusedException>(() => CodeHits.Run(study.AsA, Wish("owns | meeting", HitUnit.Hit, "3.2"), seen: 1)).Message);
        Assert.Equal("Say which code they get.", Assert.Throws<RefusedException>(() => CodeHits.Run(study.AsA, Wish("owns", HitUnit.Hit, " "), seen: 1)).Message);
        Assert.Empty(CodeQuotations.Read(study.AsA, study.Ownership.Id).Quotations);
    }

    static void AssertPassages(string words, HitUnit unit, params string[] passages)
    {
        using var study = new TestStudy();
        Assert.Equal(passages, CodeHits.Preview(study.AsA, Wish(words, unit, "")).Passages.Select(one => one.Span.Of(study.Document.Text)));
    }

    static HitWish Wish(string words, HitUnit unit, string code) => new(SearchQuery.For(words), unit, code, []);
}
