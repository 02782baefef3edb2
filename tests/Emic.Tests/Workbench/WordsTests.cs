using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class WordsTests : IDisposable
{
    const string Other = "Ann: The model is ours.\n\nBen: Is it?\n\nAnn: It is.\n\nBen: Fine.";

    readonly TestStudy study = new();

    public void Dispose() => study.Dispose();

    [Fact]
    public void Words_of_all_sources_are_counted()
    {
        study.Import("P4.txt", Other);
        CountedWords counted = CountWords.Run(study.AsA, WordQuestion.All);
        Assert.Equal(2, counted.Sources);
        Assert.Equal(counted.Total, counted.Listed);
        Assert.Equal([("it", 7, 2), ("is", 6, 2), ("the", 4, 2)], counted.Words.Take(3).Select(word => (word.Word, word.Count, word.Sources)));
    }

    [Fact]
    public void The_interviewers_turns_can_be_left_out_and_one_speaker_named()
    {
        Assert.Contains("fixes", Words(TextSelection.All));
        Assert.DoesNotContain("fixes", Words(TextSelection.All with { WithoutInterviewer = true }));
        Assert.Equal(["And", "before", "breaks", "fixes", "it", "release", "the", "when", "Who"], Words(TextSelection.All with { Speakers = ["interviewer"] }).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Words_of_headings_can_be_left_out_in_counts_and_in_contexts()
    {
        study.Import("Paper.md", "# A survey of owners\n\nThe survey asked many.\n\n## Survey\n\nNone.");
        TextSelection without = TextSelection.All with { WithoutHeadings = true };
        Assert.Equal(3, CountWords.Run(study.AsA, WordQuestion.All).Words.Single(word => word.Word == "survey").Count);
        Assert.Equal(1, CountWords.Run(study.AsA, WordQuestion.All with { Selection = without }).Words.Single(word => word.Word == "survey").Count);
        Assert.DoesNotContain("owners", Words(without));
        Assert.Equal("The survey asked many.", string.Concat(Assert.Single(FindInContext.Run(study.AsA, "survey", WordFolding.Usual, without).Read(study.AsA)) is var one ? one.Before + one.Match + one.After : ""));
        Assert.Equal("without headings", SelectionWords.Of(study.AsA, without));
    }

    [Fact]
    public void Groups_sources_and_codes_say_where()
    {
        Source other = study.Import("P4.txt", Other);
        ChangeSource.Run(study.AsA, other.Id, "P4", "", "Engineers");
        study.Code(study.AsA, "thrown over to them", study.Ownership);
        study.Code(study.AsB, "over to them. Nobody owns it", study.Ownership);
        Assert.Equal(["is", "it", "Fine", "model", "ours", "The"], Words(TextSelection.All with { Groups = ["engineers"] }));
        Assert.Equal(Words(TextSelection.All with { Groups = ["engineers"] }), Words(TextSelection.All with { Sources = [other.Id] }));
        TextSelection coded = TextSelection.All with { Code = new CodeChoice(study.Decomposition.Id, Below: true) };
        Assert.Equal(["it", "Nobody", "over", "owns", "them", "thrown", "to"], Words(coded));
        Assert.Equal(["over", "them", "thrown", "to"], Words(coded, study.Study.Session(study.A.Id, Viewer.Of(study.A.Id))));
        Assert.Empty(Words(TextSelection.All with { Code = new CodeChoice(study.Decomposition.Id) }));
        Assert.Equal("in P4; without the interviewer", SelectionWords.Of(study.AsA, TextSelection.All with { Sources = [other.Id], WithoutInterviewer = true }));
        Assert.Equal("coded 3 Decomposition with the codes below it; of group Engineers", SelectionWords.Of(study.AsA, coded with { Groups = ["Engineers"] }));
        Assert.Equal("", SelectionWords.Of(study.AsA, TextSelection.All));
    }

    [Fact]
    public void The_list_is_narrowed_and_ordered()
    {
        WordQuestion question = WordQuestion.All with { Least = 3, Common = ["en"], Without = ["nob*, meeting"] };
        CountedWords counted = CountWords.Run(study.AsA, question);
        Assert.Equal(["release", "breaks", "everybody", "fine", "fixes", "hand", "model", "owns", "sort", "thrown"], counted.Words.Select(word => word.Word));
        Assert.True(counted.Listed < counted.Total);
        Assert.Equal("breaks", CountWords.Run(study.AsA, question with { Order = WordOrder.Word }).Words[0].Word);
        Assert.Equal(["everybody"], CountWords.Run(study.AsA, question with { Holding = "BODY" }).Words.Select(word => word.Word));
    }

    [Theory]
    [InlineData(ContextOrder.Place, "the model the release the release")]
    [InlineData(ContextOrder.Next, "the release the model the release")]
    [InlineData(ContextOrder.Previous, "the release the release the model")]
    public void A_word_stands_in_its_contexts(ContextOrder order, string found)
    {
        FoundContexts contexts = FindInContext.Run(study.AsA, "the *", WordFolding.Usual, TextSelection.All, order);
        Assert.Equal((3, 1), (contexts.Total, contexts.Sources));
        Assert.Equal(found, string.Join(' ', contexts.Read(study.AsA).Select(one => one.Match)));
    }

    [Fact]
    public void A_context_ends_with_its_turn_and_leads_to_its_place()
    {
        WordContext one = Assert.Single(FindInContext.Run(study.AsA, "breaks", WordFolding.Usual, TextSelection.All).Read(study.AsA, width: 10));
        Assert.Equal(("t when it ", "breaks", "?"), (one.Before, one.Match, one.After));
        Assert.Equal(("P3a", 1, "Interviewer", study.SpanOf("breaks")), (one.Source, one.Turn, one.Speaker, one.Span));
    }

    [Fact]
    public void Contexts_are_sorted_by_the_words_about_them()
    {
        study.Import("B.txt", "zeta model apex. Éclair model 2. no model");
        study.Import("a.txt", "alpha model Zoo, beta Models");
        Assert.Equal(["no", "Éclair", "the", "zeta", "alpha"], Before(ContextOrder.Next, "model"));
        Assert.Equal(["alpha", "Éclair", "no", "the", "zeta"], Before(ContextOrder.Previous, "model"));
        Assert.Equal(["alpha", "beta", "zeta", "Éclair", "no", "the"], Before(ContextOrder.Source, "model*"));
        Assert.Equal("beta", Before(ContextOrder.Word, "model*")[^1]);
        Assert.Equal(["zeta", "Éclair"], Words("model", skip: 1, take: 2));

        List<string> Before(ContextOrder order, string words) => [.. FindInContext.Run(study.AsA, words, WordFolding.Usual, TextSelection.All, order).Read(study.AsA).Select(Nearest)];

        List<string> Words(string words, int skip, int take) => [.. FindInContext.Run(study.AsA, words, WordFolding.Usual, TextSelection.All).Read(study.AsA, skip, take).Select(Nearest)];

        static string Nearest(WordContext one) => one.Before.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries)[^1];
    }

    [Fact]
    public void What_was_found_is_read_as_it_was_found_though_the_text_is_corrected()
    {
        FoundContexts found = FindInContext.Run(study.AsA, "meeting", WordFolding.Usual, TextSelection.All);
        CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("hand over"), "hand over", "give over in full"));
        Assert.Equal("meeting", Assert.Single(found.Read(study.AsA)).Match);
    }

    [Fact]
    public void Long_work_tells_how_far_it_is_and_stops_when_it_is_told_to()
    {
        study.Import("P4.txt", Other);
        var told = new List<SourcesDone>();
        using var cancel = new CancellationTokenSource();
        CountWords.Run(study.AsA, WordQuestion.All, new Told<SourcesDone>(told.Add), cancel.Token);
        Assert.Equal([new SourcesDone(0, 2), new SourcesDone(1, 2)], told);
        Assert.Throws<OperationCanceledException>(() => FindInContext.Run(study.AsA, "model", WordFolding.Usual, TextSelection.All, progress: new Told<SourcesDone>(_ => cancel.Cancel()), cancel: cancel.Token));
    }

    List<string> Words(TextSelection selection, StudySession? session = null) => [.. CountWords.Run(session ?? study.AsA, WordQuestion.All with { Selection = selection }).Words.Select(word => word.Word)];
}
