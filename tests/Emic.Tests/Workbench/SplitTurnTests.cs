using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

/// <summary>A new line that begins with a speaker's name becomes that speaker's turn.</summary>
public sealed class SplitTurnTests
{
    const string Whole = "Well, we hand over the model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.";

    [Fact]
    public void A_question_written_into_an_answer_is_a_turn_of_its_own_quotations_stay_and_one_undo_takes_it_back()
    {
        using var study = new TestStudy();
        foreach (string words in new[] { "Who fixes it", "thrown over to them.", "Nobody owns it", "everybody says" }) study.Code(study.AsA, words, study.Ownership);
        string before = StudyState.Of(study.Study);
        CorrectionReport report = study.Correct(study.AsA, Whole, "Well, we hand over the model, and from then on it is, sort of, thrown over to them.\n\nInterviewer: To whom?\nTo whom exactly?\np3a: Nobody owns it after that.");
        Assert.Empty(report.Flagged);
        Assert.True(report.StructureChanged);
        Assert.Equal(
            ["Interviewer: Who fixes it when it breaks?", "P3a: Well, we hand over the model, and from then on it is, sort of, thrown over to them.", "Interviewer: To whom?\nTo whom exactly?", "P3a: Nobody owns it after that.", "Interviewer: And before the release?", "P3a: Before the release there is a meeting 🙂 and everybody says that it is fine."],
            Turns(study));
        Assert.Equal([true, false, true, false, true, false], Interviewers.Of(Read(study).Structure));
        Assert.Equal(["Who fixes it", "thrown over to them.", "Nobody owns it", "everybody says"], Quoted(study));
        Assert.Empty(study.Check());
        string after = StudyState.Of(study.Study);
        Undo.Back(study.AsA);
        Assert.Equal(before, StudyState.Of(study.Study));
        Undo.Again(study.AsA);
        Assert.Equal(after, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_quotation_that_a_question_is_put_into_waits_and_one_beside_it_stays()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "from then on it is, sort of, thrown over to them. Nobody owns it", study.Ownership);
        study.Code(study.AsB, "Nobody owns it", study.Ownership);
        string before = StudyState.Of(study.Study);
        string speaker = SourceDocument.Read(study.AsA, study.Source.Id).Structure.Turns[1].Speaker;
        CorrectionReport report = study.Correct(study.AsA, "over to them. Nobody", $"over to them.\nInterviewer: To whom?\n{speaker}: Nobody");
        Assert.True(report.StructureChanged);
        // The words that the longer quotation spans have a question among them now.
        Assert.Equal(("A", 1), (Coders.List(study.AsA).Single(coder => coder.Id == Assert.Single(report.Flagged).CoderId).Name, report.Moved));
        SourceDocument after = SourceDocument.Read(study.AsA, study.Source.Id);
        Assert.DoesNotContain("Interviewer:", after.Text, StringComparison.Ordinal);
        int asked = after.Structure.TurnAt(after.Text.IndexOf("To whom?", StringComparison.Ordinal));
        Assert.Equal(("Interviewer", "To whom?", speaker), (after.Structure.Turns[asked].Speaker, after.Structure.Turns[asked].Span.Of(after.Text), after.Structure.Turns[asked + 1].Speaker));
        Assert.StartsWith("Nobody owns it", after.Structure.Turns[asked + 1].Span.Of(after.Text), StringComparison.Ordinal);
        Assert.Empty(study.Check());
        Undo.Back(study.AsA);
        Assert.Equal(before, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
    }

    [Theory]
    [InlineData("Interviewer: Well.\nNobody owns it.")]
    [InlineData("Well.\nNote: nobody owns it.")]
    [InlineData("Well.\nAnd then Interviewer: nobody.")]
    [InlineData("Well.\nInterviewer:")]
    [InlineData("Well.\nInterviewer:nobody")]
    public void What_begins_a_turn_names_nobody_who_speaks_or_says_nothing_behind_the_name_is_text(string corrected)
    {
        using var study = new TestStudy();
        study.Correct(study.AsA, Whole, corrected);
        Assert.Equal("P3a: " + corrected, Turns(study)[1]);
        Assert.Equal(4, Turns(study).Count);
    }

    [Fact]
    public void A_part_of_a_turn_is_divided_likewise_and_a_line_that_stood_there_before_stays_text()
    {
        using var study = new TestStudy();
        study.Correct(study.AsA, Whole, "Well.\nInterviewer:  why. So.\nNobody owns it.\nP3a: That is all.");
        Assert.Equal(["P3a: Well.", "Interviewer: why. So.\nNobody owns it.", "P3a: That is all."], Turns(study).Skip(1).Take(3));
        study.Correct(study.AsA, "Nobody owns it.", "Nobody.\nP3a: That is it.");
        Assert.Equal(["Interviewer: why. So.\nNobody.", "P3a: That is it.", "P3a: That is all."], Turns(study).Skip(2).Take(3));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_new_turn_is_the_interviewers_where_that_speakers_are_marked_so_and_times_stay_at_the_ends()
    {
        using var study = new TestStudy();
        ChangeTurns.RenameSpeaker(study.AsA, study.Source.Id, "Interviewer", "Kim");
        ChangeTurns.SetTime(study.AsA, study.Source.Id, 2, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(9));
        study.Correct(study.AsA, Whole, "Well.\nKim: Why?\nInterviewer: Yes, why?\nP3a: So.");
        Assert.Equal(
            [("P3a", 3, null, false), ("Kim", null, null, true), ("Interviewer", null, null, true), ("P3a", null, (int?)9, false)],
            Read(study).Structure.Turns.Skip(1).Take(4).Select(turn => (turn.Speaker, (int?)turn.BeginsAt?.TotalSeconds, (int?)turn.EndsAt?.TotalSeconds, turn.IsInterviewer)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Wherever_turns_are_split_their_words_stay_the_same_and_quotations_on_theirs(int seed)
    {
        var chance = new Random(seed);
        for (int round = 0; round < 6; round++)
        {
            using var study = new TestStudy();
            string[] words = Whole.Split(' ');
            var cuts = Enumerable.Range(0, chance.Next(1, 6)).Select(_ => chance.Next(1, words.Length)).ToHashSet();
            for (int at = 0; at + 1 < words.Length; at += 2)
            {
                string pair = $"{words[at]} {words[at + 1]}";
                if (!cuts.Contains(at + 1) && Whole.IndexOf(pair, StringComparison.Ordinal) == Whole.LastIndexOf(pair, StringComparison.Ordinal)) study.Code(study.AsB, pair, study.Ownership);
            }

            IReadOnlyList<string> quoted = Quoted(study);
            string gap = new string('\n', chance.Next(1, 3));
            study.Correct(study.AsA, Whole, string.Concat(words.Select((word, at) => (at == 0 ? "" : cuts.Contains(at) ? gap + (chance.Next(2) == 0 ? "Interviewer: " : "P3a: ") : " ") + word)));
            SourceDocument document = Read(study);
            Assert.Equal(4 + cuts.Count, document.Structure.Turns.Count);
            Assert.Equal(Whole, string.Join(' ', document.Structure.Turns.Skip(1).Take(1 + cuts.Count).Select(turn => turn.Span.Of(document.Text))));
            foreach ((Turn one, Turn next) in document.Structure.Turns.Zip(document.Structure.Turns.Skip(1))) Assert.Equal("\n", document.Text[one.Span.End..next.Span.Begin]);
            Assert.Equal(quoted, Quoted(study));
            Assert.Equal(0, FlaggedQuotations.Count(study.AsB));
            Assert.Empty(study.Check());
        }
    }

    static SourceDocument Read(TestStudy study) => SourceDocument.Read(study.AsA, study.Source.Id);

    static IReadOnlyList<string> Turns(TestStudy study) => Read(study) is var document ? [.. document.Structure.Turns.Select(turn => $"{turn.Speaker}: {turn.Span.Of(document.Text)}")] : [];

    static IReadOnlyList<string> Quoted(TestStudy study) => Read(study) is var document ? [.. SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Select(quotation => document.Text[quotation.Begin..quotation.End])] : [];
}
