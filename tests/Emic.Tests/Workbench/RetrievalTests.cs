using Emic.Core;
using Emic.Storage;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class RetrievalTests : IDisposable
{
    readonly TestStudy study = new();

    public void Dispose() => study.Dispose();

    [Fact]
    public void The_codes_below_count_only_when_they_are_asked_for()
    {
        study.Code(study.AsA, "thrown over to them", study.Ownership);
        study.Code(study.AsA, "it breaks", study.Decomposition);
        Assert.Equal(["it breaks"], Words(QuotationQuery.Of(study.Decomposition.Id)));
        Assert.Equal(["it breaks", "thrown over to them"], Words(QuotationQuery.Of(study.Decomposition.Id, below: true)));
    }

    [Fact]
    public void Further_codes_narrow_and_widen_by_what_lies_about()
    {
        study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component);
        study.Code(study.AsA, "thrown over to them", study.Ownership);
        study.Code(study.AsB, "sort of, thrown over to them", study.Component);
        study.Code(study.AsB, "there is a meeting", study.Decomposition);
        Assert.Equal(["Nobody owns it"], Words(Ask(CodeRelation.And, study.Component)));
        Assert.Equal(["thrown over to them"], Words(Ask(CodeRelation.Not, study.Component)));
        Assert.Equal(["thrown over to them", "Nobody owns it"], Words(Ask(CodeRelation.Overlapping, study.Component)));
        Assert.Equal(["thrown over to them", "Nobody owns it"], Words(Ask(CodeRelation.Within, study.Component)));
        Assert.Empty(Words(Ask(CodeRelation.Near, study.Decomposition, 1)));
        Assert.Equal(2, Words(Ask(CodeRelation.Near, study.Decomposition, 2)).Count);
        Assert.Equal(["thrown over to them", "Nobody owns it", "there is a meeting"], Words(Ask(CodeRelation.Or, study.Decomposition)));
    }

    [Fact]
    public void An_answer_names_the_neighbours_that_make_it_one_the_nearest_first()
    {
        study.Code(study.AsA, "thrown over to them", study.Ownership);
        study.Code(study.AsA, "Nobody owns it", study.Component);
        study.Code(study.AsB, "Who fixes it", study.Component);
        study.Code(study.AsB, "there is a meeting", study.Component);
        MetNeighbours near = Met(CodeRelation.Near, 2);
        Assert.Equal([("Nobody owns it", 0), ("Who fixes it", -1), ("there is a meeting", 2)], near.All.Select(one => (one.Text, one.Turns)));
        Assert.True(near.InTurns && near.All.All(one => one.CodeId == study.Component.Id) && near.All[1].Place.CoderId == study.B.Id);
        study.Code(study.AsB, "Before the release", study.Component);
        Assert.Equal(4, Met(CodeRelation.Near, 2).All.Count);
        study.Code(study.AsB, "sort of, thrown over to them", study.Component);
        Assert.Equal(["sort of, thrown over to them"], Met(CodeRelation.Within).All.Select(one => one.Text));
        study.Code(study.AsA, "them. Nobody", study.Component);
        Assert.Equal(["sort of, thrown over to them", "them. Nobody"], Met(CodeRelation.Overlapping).All.Select(one => one.Text));
        Assert.Empty(FoundQuotations.Read(study.AsA, Ask(CodeRelation.And, study.Ownership)).Page[0].Neighbours);

        MetNeighbours Met(CodeRelation relation, int turns = 0) =>
            Assert.Single(Assert.Single(FoundQuotations.Read(study.AsA, Ask(relation, study.Component, turns)).Page).Neighbours);
    }

    [Fact]
    public void Source_group_coder_speaker_and_words_narrow_the_answer()
    {
        Source other = study.Import("P4.txt", "Ann: The model is ours.\n\nBen: Is it?\n\nAnn: It is.\n\nBen: Fine.");
        int at = SourceDocument.Read(study.AsA, other.Id).Text.IndexOf("The model", StringComparison.Ordinal);
        ChangeSource.Run(study.AsA, other.Id, "P4", "", "Engineers");
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Code(study.AsB, "Who fixes it", study.Ownership);
        MarkPassage.Run(study.AsA, new Passage(study.Ids.Next(), other.Id, new TextSpan(at, at + 3), "", null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)]));
        Assert.Equal(["The"], Words(With(filter => filter with { Groups = ["Engineers"] })));
        Assert.Equal(["The"], Words(With(filter => filter with { Sources = [other.Id] })));
        Assert.Equal(["The"], Words(With(filter => filter with { Speakers = ["ann"] })));
        Assert.Equal(["Who fixes it"], Words(With(filter => filter with { Coders = [study.B.Id] })));
        Assert.Equal(["Nobody owns it"], Words(With(filter => filter with { Text = "NOBODY" })));
        Assert.Equal(["Nobody owns it", "The"], [.. FoundQuotations.Read(study.Study.Session(study.A.Id, Viewer.Of(study.A.Id)), QuotationQuery.Of(study.Ownership.Id)).Page.Select(row => row.Quotation.Text)]);

        QuotationQuery With(Func<QuotationFilter, QuotationFilter> narrow) => QuotationQuery.Of(study.Ownership.Id) with { Filter = narrow(QuotationFilter.None) };
    }

    [Fact]
    public void Several_sources_groups_coders_and_speakers_each_widen_the_answer()
    {
        Source pilot = study.Import("P4.txt", "Ann: The model is ours.\n\nCid: Yes.\n\nAnn: It is.\n\nCid: No."), main = study.Import("P5.txt", "Ben: Is it? Fine.\n\nDan: So.\n\nBen: Well.\n\nDan: Hm.");
        ChangeSource.Run(study.AsA, pilot.Id, "P4", "", "Pilot");
        ChangeSource.Run(study.AsA, main.Id, "P5", "", "Main");
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        Mark(study.AsB, pilot, "The model");
        Mark(study.Study.Session(Coders.Add(study.AsA, "C").Id), main, "Is it");
        Assert.Equal(["Nobody owns it", "The model"], Words(With(filter => filter with { Sources = [pilot.Id, study.Source.Id] })));
        Assert.Equal(["The model", "Is it"], Words(With(filter => filter with { Groups = ["Main", "pilot"] })));
        Assert.Equal(["Nobody owns it", "Is it"], Words(With(filter => filter with { Groups = ["Main", ""] })));
        Assert.Equal(["Nobody owns it", "The model"], Words(With(filter => filter with { Coders = [study.A.Id, study.B.Id] })));
        Assert.Equal(["The model", "Is it"], Words(With(filter => filter with { Speakers = ["ANN", "Ben"] })));
        QuotationQuery both = With(filter => filter with { Groups = ["Main", "Pilot"], Coders = [study.A.Id, study.B.Id], Speakers = ["Ann", "Ben"], Sources = [pilot.Id, main.Id] });
        Assert.Equal(["The model"], Words(both));
        SavedQueries.Keep(study.AsA, "both", both);
        study.Reopen();
        Assert.Equal("(3.2 Ownership or 3 Decomposition with the codes below it); and pipeline component; in P3a", QueryWords.Of(study.AsA, QuotationQuery.Of(study.Ownership.Id) with
        {
            Conditions = [new CodeCondition(CodeRelation.And, new CodeChoice(study.Component.Id)), new CodeCondition(CodeRelation.Or, new CodeChoice(study.Decomposition.Id, Below: true))],
            Filter = QuotationFilter.None with { Sources = [study.Source.Id] },
        }));
        Assert.Equal("3.2 Ownership; in P4 or P5; of group Main or Pilot; by A or B; said by Ann or Ben", QueryWords.Of(study.AsA, SavedQueries.Named(study.AsA, "both").Query));

        QuotationQuery With(Func<QuotationFilter, QuotationFilter> narrow) => QuotationQuery.Of(study.Ownership.Id) with { Filter = narrow(QuotationFilter.None) };

        void Mark(StudySession session, Source source, string words)
        {
            int at = SourceDocument.Read(session, source.Id).Text.IndexOf(words, StringComparison.Ordinal);
            MarkPassage.Run(session, new Passage(study.Ids.Next(), source.Id, new TextSpan(at, at + words.Length), words, null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)]));
        }
    }

    [Fact]
    public void A_question_kept_by_an_older_program_with_one_of_each_still_reads()
    {
        QuotationQuery query = QueryCodec.Read($$"""
            {"code":{"codeId":"{{study.Ownership.Id}}","below":false},"conditions":[],"sources":["{{study.Source.Id}}"],"groups":[""],"coders":["{{study.A.Id}}"],"speakers":["P3a"],"text":""}
            """);
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Code(study.AsB, "thrown over to them", study.Ownership);
        Assert.Equal("3.2 Ownership; in P3a; of group none; by A; said by P3a", QueryWords.Of(study.AsA, query));
        Assert.Equal(["Nobody owns it"], Words(query));
    }

    [Fact]
    public void An_answer_is_grouped_and_counted()
    {
        study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component);
        study.Code(study.AsB, "Who fixes it", study.Component);
        study.Code(study.AsB, "it breaks");
        FoundQuotations byCode = FoundQuotations.Read(study.AsA, QuotationQuery.All, QuotationGrouping.Code);
        Assert.Equal([("3.2 Ownership", 1), ("pipeline component", 2), ("", 1)], byCode.Groups.Select(group => (group.Title, group.Quotations)));
        Assert.Equal((3, 4, 1, 2), (byCode.Total, byCode.Rows, byCode.Sources, byCode.Coders));
        Assert.Equal([("A", 1), ("B", 2)], FoundQuotations.Read(study.AsA, QuotationQuery.All, QuotationGrouping.Coder).Groups.Select(group => (group.Title, group.Quotations)));
        Assert.Equal(["Interviewer", "P3a"], FoundQuotations.Read(study.AsA, QuotationQuery.All, QuotationGrouping.Speaker).Groups.Select(group => group.Title));
        FoundQuotations page = FoundQuotations.Read(study.AsA, QuotationQuery.All, QuotationGrouping.Code, skip: 1, take: 2);
        Assert.Equal([(1, "Who fixes it"), (1, "Nobody owns it")], page.Page.Select(row => (row.Group, row.Quotation.Text)));
    }

    [Fact]
    public void The_turns_around_a_passage_unfold_on_either_side()
    {
        Surroundings around = Surroundings.Read(study.AsA, study.Source.Id, study.SpanOf("Nobody owns it"), 5);
        Assert.Equal([(1, "Interviewer", "Who fixes it when it breaks?")], around.Before.Select(turn => (turn.Number, turn.Speaker, turn.Text)));
        Assert.Equal([3, 4], around.After.Select(turn => turn.Number));
        Assert.Single(Surroundings.Read(study.AsA, study.Source.Id, study.SpanOf("Nobody owns it"), 1).After);
    }

    [Fact]
    public void A_question_is_kept_with_its_history_and_follows_a_merge()
    {
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        QuotationQuery query = Ask(CodeRelation.Near, study.Component, 2) with { Filter = QuotationFilter.None with { Speakers = ["P3a"], Groups = [""], Coders = [study.A.Id], Sources = [study.Source.Id], Text = "“own”" } };
        SavedQueries.Keep(study.AsA, "Hand-overs", query);
        study.Reopen();
        Assert.Equal("3.2 Ownership; near pipeline component (2 turns); in P3a; of group none; by A; said by P3a; with ““own””", QueryWords.Of(study.AsA, SavedQueries.Named(study.AsA, "hand-overs").Query));
        Assert.Equal("Keep the question “Hand-overs”", History.Run(study.AsA, count: 1)[0].Sentence);
        SavedQueries.Keep(study.AsA, "HAND-OVERS", QuotationQuery.Of(study.Ownership.Id));
        MergeCode.Run(study.AsA, study.Ownership.Id, study.Component.Id);
        SavedQuery kept = Assert.Single(SavedQueries.List(study.AsA));
        Assert.Equal(["Nobody owns it"], Words(kept.Query));
        Assert.Equal("pipeline component", QueryWords.Of(study.AsA, kept.Query));
        SavedQueries.Drop(study.AsA, kept.Id);
        Assert.Empty(SavedQueries.List(study.AsA));
        Undo.Back(study.AsA);
        Assert.Equal("HAND-OVERS", SavedQueries.List(study.AsA)[0].Name);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void Names_a_question_names_may_be_gone()
    {
        SavedQueries.Keep(study.AsA, "gone", QuotationQuery.Of(study.Component.Id));
        DeleteCode.Run(study.AsA, study.Component.Id);
        QuotationQuery query = SavedQueries.Named(study.AsA, "gone").Query;
        Assert.Empty(Words(query));
        Assert.Equal("a code since deleted", QueryWords.Of(study.AsA, query));
    }

    QuotationQuery Ask(CodeRelation relation, Code other, int turns = 0) => QuotationQuery.Of(study.Ownership.Id) with { Conditions = [new CodeCondition(relation, new CodeChoice(other.Id), turns)] };

    List<string> Words(QuotationQuery query) => [.. FoundQuotations.Read(study.AsA, query).Page.Select(row => row.Quotation.Text)];
}
