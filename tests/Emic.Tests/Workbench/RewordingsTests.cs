using System.Text;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class RewordingsTests : IDisposable
{
    readonly TestStudy study = new();

    public void Dispose() => study.Dispose();

    [Fact]
    public void A_renaming_says_both_names_whatever_the_code_is_called_later()
    {
        Define("Who answers for it.", name: "Owning");
        Define("Who has to answer for it.", name: "Answering");
        Assert.Equal(
            ["Rename “3.2 Owning” to “3.2 Answering” and change the definition", "Rename “3.2 Ownership” to “3.2 Owning” and write the definition"],
            History.Run(study.AsA, count: 2).Select(line => line.Sentence));
        Undo.Back(study.AsA);
        Assert.Equal("Undo: rename “3.2 Owning” to “3.2 Answering” and change the definition", History.Run(study.AsA, count: 1)[0].Sentence);
        Assert.Equal([new("3.2 Owning", "Name", "3.2 Answering", "3.2 Owning"), new("3.2 Owning", "Definition", "Who has to answer for it.", "Who answers for it.")], Newest());
    }

    [Fact]
    public void A_name_written_from_right_to_left_stays_within_its_quotation_marks()
    {
        study.Code(study.AsA, "Nobody owns it", study.AddCode("4", "الملكية"));
        Assert.Equal("Code “\u20684 الملكية\u2069” in P3a", Sentence());
    }

    [Fact]
    public void A_change_of_several_things_names_each()
    {
        ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Ownership", Hue.Red, new CodeText("whose it is", "", "When it stands still.", "", CodeOrigin.Literature, CodeStatus.Defined, IsFolder: false));
        Assert.Equal("Change “In brief”, “Use when”, “Comes from”, the status and the colour of “3.2 Ownership”", Sentence());
        Assert.Equal(["", "", "data", "open"], Newest().Take(4).Select(one => one.Was));
        Assert.Equal(["whose it is", "When it stands still.", "literature", "defined", "red"], Newest().Select(one => one.Is));
    }

    [Fact]
    public void A_recoding_names_the_code_that_was_there_while_it_is_known()
    {
        Guid coding = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Codings[0].Id;
        ChangeCoding.Recode(study.AsA, coding, study.Component.Id);
        Assert.Equal("Recode “3.2 Ownership” as “pipeline component” in P3a", Sentence());
        MergeCode.Run(study.AsA, study.Ownership.Id, study.Decomposition.Id);
        Assert.Equal("Recode “3.2 Ownership” as “pipeline component” in P3a", History.Run(study.AsA, count: 2)[1].Sentence);
        Undo.One(study.AsA, History.Run(study.AsA, count: 1)[0].Sequence);
        DeleteCode.Run(study.AsA, study.Ownership.Id);
        Assert.Equal("Recode “3.2 Ownership” as “pipeline component” in P3a", History.Run(study.AsA, count: 4)[3].Sentence);
        // Also where the change with which it went is not among those that are read.
        Assert.Equal("Recode “3.2 Ownership” as “pipeline component” in P3a", History.Run(study.AsA, HistoryFilter.All with { Kinds = [ChangeKinds.Recode] }, 1)[0].Sentence);
    }

    [Fact]
    public void A_merge_names_both_codes_as_they_were_called_then()
    {
        Rename("Owning");
        MergeCode.Run(study.AsA, study.Component.Id, study.Ownership.Id);
        long merge = History.Last(study.AsA);
        Rename("Answering");
        Rename("Answering for it");
        Assert.Equal("Merge “pipeline component” into “3.2 Owning”", Sentence());
        DeleteCode.Run(study.AsA, study.Ownership.Id);
        Assert.Equal("Merge “pipeline component” into “3.2 Owning”", Sentence());

        void Rename(string name) => ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", name, Hue.Red);

        string Sentence() => History.Run(study.AsA, merge + 1, 1)[0].Sentence;
    }

    [Fact]
    public void Turns_that_changed_say_how_and_a_renamed_speaker_both_names()
    {
        ChangeTurns.RenameSpeaker(study.AsA, study.Source.Id, "P3a", "Anna");
        Assert.Equal("Change turns of P3a: rename speaker P3a to Anna", Sentence());
        ChangeTurns.GiveTo(study.AsA, study.Source.Id, [2], "Ben");
        ChangeTurns.RenameSpeaker(study.AsA, study.Source.Id, "Anna", "Berta");
        Assert.Equal(["rename speaker Anna to Berta", "turn 2 spoken by Ben", "rename speaker P3a to Anna"], History.Run(study.AsA, count: 3).Select(line => line.Sentence.Split(": ")[1]));
    }

    [Fact]
    public void What_a_code_meant_that_was_deleted_or_merged_stays_to_be_read()
    {
        Define("Who answers for it.", name: "Ownership");
        DeleteCode.Run(study.AsA, study.Ownership.Id);
        Assert.Equal([new("3.2 Ownership", "Definition", "Who answers for it.", "")], Newest());
        Undo.Back(study.AsA);
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Code(study.AsB, "it breaks", study.Ownership);
        MergeCode.Run(study.AsA, study.Ownership.Id, study.Component.Id);
        Assert.Equal([new("3.2 Ownership", "Definition", "Who answers for it.", "")], Newest());
        CodeChange merge = CodeHistory.Read(study.AsA, study.Component.Id)[0];
        Assert.Equal([new("3.2 Ownership", "Definition", "Who answers for it.", "")], merge.Words);
        Assert.Equal(["Nobody owns it", "it breaks"], merge.Passage!.Others.Select(other => other.Words).Append(merge.Passage.Words).OrderDescending(StringComparer.Ordinal).Reverse());
        Assert.Equal(1, merge.Passage.More);
    }

    [Fact]
    public void A_move_says_from_where_to_where()
    {
        MoveCode.Run(study.AsA, study.Ownership.Id, study.Component.Id, null);
        Assert.Equal("Move “3.2 Ownership” from below “3 Decomposition” to below “pipeline component”", Sentence());
        Assert.Equal([new("3.2 Ownership", "Below", "3 Decomposition", "pipeline component")], Newest());
        MoveCode.Run(study.AsA, study.Ownership.Id, null, null);
        Assert.Equal("Move “3.2 Ownership” from below “pipeline component” to the top", Sentence());
        MoveCode.Step(study.AsA, study.Ownership.Id, MoveStep.Down);
        Assert.Equal("Move “3.2 Ownership” down among those at the top", Sentence());
        study.AddCode("3.9", "Last");
        MoveCode.Run(study.AsA, study.Component.Id, study.Decomposition.Id, null);
        MoveCode.Step(study.AsA, CodebookView.Named(study.AsA, "3.9").Id, MoveStep.Up);
        Assert.Equal("Move “3.9 Last” up among those below “3 Decomposition”", Sentence());
    }

    [Fact]
    public void Sources_coders_memos_comments_and_the_study_say_what_was_before_too()
    {
        ChangeSource.Run(study.AsA, study.Source.Id, "P3", "A data scientist.", "");
        Assert.Equal("Rename source P3a to P3 and write the description", Sentence());
        Coders.Change(study.AsA, study.B.Id, "Bea", study.B.Color);
        Assert.Equal("Rename coder B to Bea", Sentence());
        DescribeStudy.Run(study.AsA, "Handed over", "How models change hands.");
        Assert.Equal("Rename the study from “Thrown over” to “Handed over” and write the description", Sentence());
        Guid quotation = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Id;
        ChangeQuotation.Comment(study.AsA, quotation, "why?");
        ChangeQuotation.Comment(study.AsA, quotation, "who then?");
        Assert.Equal([new("", "Comment", "why?", "who then?")], Newest());
        ChangeQuotation.Resize(study.AsA, quotation, study.SpanOf("Nobody owns it after that"));
        Assert.Equal([new("", "Words", "Nobody owns it", "Nobody owns it after that")], Newest());
        CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("owns it"), "owns it", "has it"));
        Assert.Empty(Newest());
    }

    [Fact]
    public void A_codes_history_reads_every_earlier_wording_the_newest_first()
    {
        Define("Who answers for it.");
        Define("Who has to answer for it.", session: study.AsB);
        byte[] file = Encoding.UTF8.GetBytes("number,name,definition\n3.2,Ownership,Whose it is.\n,pipeline component,A step.\n");
        ImportCodebook.Run(study.AsA, file, "codebook.csv");
        Define("Another.", of: study.Component);
        Guid quotation = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Id;
        ChangeCode.AddExample(study.AsA, study.Ownership.Id, quotation);
        ChangeCode.RemoveExample(study.AsA, study.Ownership.Id, quotation);
        Undo.Back(study.AsA);
        IReadOnlyList<CodeChange> changes = CodeHistory.Read(study.AsA, study.Ownership.Id);
        Assert.Equal(
            [
                "A: Undo: take an example from “3.2 Ownership”", "A: Take an example from “3.2 Ownership”", "A: Make a quotation an example of “3.2 Ownership”", "A: Import a codebook (2 changes)",
                "B: Change the definition of “3.2 Ownership”", "A: Write the definition of “3.2 Ownership”", "A: Make code “3.2 Ownership”",
            ],
            changes.Select(change => $"{change.Line.By}: {change.Line.Sentence}"));
        Assert.Equal(["Nobody owns it", "Nobody owns it", "Nobody owns it", null, null, null, null], changes.Select(change => change.Passage?.Words));
        Assert.Equal(["Who has to answer for it.", "Who answers for it.", ""], changes.SelectMany(change => change.Words).Select(words => words.Was));
    }

    [Fact]
    public void A_codes_history_leaves_out_what_only_gave_it_another_rank_and_who_may_not_be_seen()
    {
        Define("Who answers for it.", session: study.AsB);
        MoveCode.Step(study.AsA, study.Component.Id, MoveStep.Up);
        Assert.Equal(["Make code “3.2 Ownership”"], CodeHistory.Read(study.Study.Session(study.A.Id, Viewer.Of(study.A.Id)), study.Ownership.Id).Select(change => change.Line.Sentence));
    }

    void Define(string definition, string? name = null, StudySession? session = null, Code? of = null)
    {
        Code code = CodebookView.Read(study.AsA).Single(line => line.Code.Id == (of ?? study.Ownership).Id).Code;
        ChangeCode.Run(session ?? study.AsA, code.Id, code.Number, name ?? code.Name, code.Color, CodeText.Of(code) with { Definition = definition });
    }

    string Sentence() => History.Run(study.AsA, count: 1)[0].Sentence;

    IReadOnlyList<Rewording> Newest() => Rewordings.Read(study.AsA, History.Run(study.AsA, count: 1)).Values.SingleOrDefault() ?? [];
}
