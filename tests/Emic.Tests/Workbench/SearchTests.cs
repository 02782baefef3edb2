using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class SearchTests
{
    [Fact]
    public void Search_finds_words_with_their_turn_and_speaker()
    {
        using var study = Indexed();
        WordContext hit = Assert.Single(Hits(study, "nobody  owns"));
        Assert.Equal(("Nobody owns", "P3a", 2), (hit.Match, hit.Speaker, hit.Turn));
    }

    [Fact]
    public void A_search_finds_the_same_with_and_without_the_index()
    {
        using var study = new TestStudy();
        study.Import("other.txt", "Der Straßenname. 模型的边界在哪里？ كَتَبَ شيئا. Before all, owners.");
        string[] wishes = ["own", "before", "strasse", "模型的", "كتب", "the model | meeting", "\"it\"", "e t", "zz"];
        (string, int)[] before = [.. wishes.Select(Count)];
        while (SearchTexts.Index(study.Study)) { }
        Assert.Equal(before, wishes.Select(Count));
        Assert.Contains(("strasse", 1), before);
        Assert.Contains(("كتب", 1), before);

        (string, int) Count(string words) => (words, SearchTexts.Count(study.AsA, SearchQuery.For(words) with { Wish = new SearchWish(words, IgnoreAccents: true) }).Places);
    }

    [Fact]
    public void A_long_text_is_indexed_in_steps_and_found_in_as_a_whole()
    {
        using var study = new TestStudy();
        study.Import("long.txt", string.Join("\n\n", Enumerable.Range(0, 12_000).Select(i => $"Ein Absatz № {i:00000} 🙂 sagt nicht viel.")));
        int steps = 0;
        while (SearchTexts.Index(study.Study)) steps++;
        Assert.InRange(steps, 6, 9);
        foreach (string word in new[] { "11999", "05999", "00000" })
        {
            WordContext hit = Assert.Single(Hits(study, word));
            Assert.Equal(("Ein Absatz № ", word, " 🙂 sagt nicht viel."), (hit.Before, hit.Match, hit.After));
        }

        Assert.Equal(new SearchCount(12_000, 1), SearchTexts.Count(study.AsA, SearchQuery.For("nicht viel")));
    }

    [Fact]
    public void Pages_follow_one_another_and_the_last_says_so()
    {
        using var study = Indexed();
        study.Import("many.txt", string.Join("\n\n", Enumerable.Range(0, 120).Select(i => $"Boundary {i}.")));
        SearchResult first = SearchTexts.Run(study.AsA, SearchQuery.For("boundary")), last = SearchTexts.Run(study.AsA, SearchQuery.For("boundary"), skip: 100);
        Assert.Equal((50, true, 20, false), (first.Hits.Count, first.More, last.Hits.Count, last.More));
        Assert.Equal("Boundary 100.", "Boundary" + last.Hits[0].After);
    }

    [Fact]
    public void A_corrected_text_is_found_as_it_is_now()
    {
        using var study = Indexed();
        CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("meeting"), "meeting", "gathering"));
        Assert.Empty(Hits(study, "meeting"));
        Assert.Single(Hits(study, "gathering"));
        while (SearchTexts.Index(study.Study)) { }
        Assert.Empty(Hits(study, "meeting"));
        Assert.Single(Hits(study, "gathering"));
    }

    [Fact]
    public void A_search_keeps_to_sources_groups_and_speakers()
    {
        using var study = Indexed();
        Source other = study.Import("P4.txt", "P4: It breaks as well.\n\nInterviewer: Before what?");
        ChangeSource.Run(study.AsA, other.Id, "P4", "", "second");
        Assert.Equal(["P3a", "P4"], Hits(study, "it b").Select(hit => hit.Source).Distinct());
        Assert.Equal("P4", Assert.Single(Hits(study, "breaks", QuotationFilter.None with { Groups = ["second"] })).Source);
        Assert.Equal("P3a", Assert.Single(Hits(study, "breaks", QuotationFilter.None with { Sources = [study.Source.Id] })).Source);
        Assert.Equal(2, Hits(study, "before", QuotationFilter.None with { Speakers = ["Interviewer"] }).Count);
    }

    [Fact]
    public void The_way_from_place_to_place_keeps_to_where_was_looked()
    {
        using var study = Indexed();
        Source other = study.Import("P4.txt", "P4: It breaks as well.\n\nInterviewer: It breaks?"), third = study.Import("P5.txt", "P5: It breaks here.\n\nInterviewer: Breaks?");
        ChangeSource.Run(study.AsA, third.Id, "P5", "", "second");
        Assert.Equal("P4", Following(QuotationFilter.None)?.Source.Name);
        Assert.Equal("P5", Following(QuotationFilter.None with { Groups = ["second"] })?.Source.Name);
        Assert.Null(Following(QuotationFilter.None with { Sources = [study.Source.Id] }));
        Assert.Equal("P5", Following(QuotationFilter.None with { Speakers = ["P5"] })?.Source.Name);
        Assert.Equal((2, 1, 0), (In(QuotationFilter.None), In(QuotationFilter.None with { Speakers = ["Interviewer"] }), In(QuotationFilter.None with { Groups = ["second"] })));

        FollowingHit? Following(QuotationFilter where) => FollowingHit.Read(study.AsA, study.Source.Id, new SearchQuery(new SearchWish("it breaks"), where), back: false);

        int In(QuotationFilter where) => SearchTexts.In(study.AsA, other.Id, new SearchQuery(new SearchWish("it breaks"), where)).Count;
    }

    [Fact]
    public void Quotations_are_found_by_their_words_and_by_the_comments_on_them()
    {
        using var study = Indexed();
        MarkResult marked = study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Code(study.AsB, "there is a meeting", study.Component);
        ChangeCoding.Comment(study.AsA, marked.Quotation.Codings[0].Id, "the gap after the hand-over");
        Assert.Equal("Nobody owns it", Assert.Single(Quotations(study.AsA, "owns")).Text);
        Assert.Equal("Nobody owns it", Assert.Single(Quotations(study.AsA, "gap")).Text);
        Assert.Empty(Quotations(study.AsA, "before the release"));
        Assert.Empty(Quotations(study.Study.Session(study.B.Id, Viewer.Of(study.B.Id)), "owns"));
        Assert.Equal(new SearchCount(2, 1), SearchQuotations.Count(study.AsA, SearchQuery.For("owns | meeting")));
    }

    [Fact]
    public void Codes_and_memos_are_found_by_all_that_is_said_in_them()
    {
        using var study = new TestStudy();
        ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Ownership", study.Ownership.Color, CodeText.Of(study.Ownership) with { Definition = "Who answers for a model once it is released." });
        WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Theory, "Orphans", "A model **without** an owner.", []));
        Assert.Equal(study.Ownership.Id, Assert.Single(SearchCodes.Run(study.AsA, new SearchWish("answers for"))).Id);
        Assert.Equal(2, SearchCodes.Run(study.AsA, new SearchWish("owner* | 3 decomp")).Count);
        Assert.Equal("Orphans", Assert.Single(SearchMemos.Run(study.AsA, new SearchWish("orphan"))).Title);
        Assert.Equal("Orphans", Assert.Single(SearchMemos.Run(study.AsA, new SearchWish("owner"))).Title);
        Assert.Empty(SearchMemos.Run(study.Study.Session(study.B.Id, Viewer.Of(study.B.Id)), new SearchWish("owner")));
    }

    [Fact]
    public void A_regular_expression_looks_through_the_sources_that_are_chosen()
    {
        using var study = Indexed();
        Assert.Equal(["breaks", "before", "Before"], Hits(study, new SearchWish(@"\bb\w{4,}", IsExpression: true)).Select(hit => hit.Match));
    }

    [Fact]
    public void A_search_that_is_cancelled_stops()
    {
        using var study = Indexed();
        Assert.Throws<OperationCanceledException>(() => SearchTexts.Count(study.AsA, SearchQuery.For("it"), cancel: new CancellationToken(canceled: true)));
    }

    static TestStudy Indexed()
    {
        var study = new TestStudy();
        while (SearchTexts.Index(study.Study)) { }
        return study;
    }

    static IReadOnlyList<WordContext> Hits(TestStudy study, string words, QuotationFilter? where = null) =>
        SearchTexts.Run(study.AsA, SearchQuery.For(words) with { Where = where ?? QuotationFilter.None }).Hits;

    static IReadOnlyList<WordContext> Hits(TestStudy study, SearchWish wish) => SearchTexts.Run(study.AsA, new SearchQuery(wish, QuotationFilter.None)).Hits;

    static IReadOnlyList<QuotationInContext> Quotations(StudySession session, string words) => SearchQuotations.Run(session, SearchQuery.For(words)).Page;
}
