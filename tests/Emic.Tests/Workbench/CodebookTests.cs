using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class CodebookTests
{
    [Fact]
    public void A_numbered_code_finds_its_place_below_its_heading_and_among_its_siblings()
    {
        using var study = new TestStudy();
        study.AddCode("3.10", "Late");
        study.AddCode("3.1", "Boundary");
        study.AddCode("3.9", "Almost");
        Assert.Equal(
            ["3 Decomposition", "3.1 Boundary", "3.2 Ownership", "3.9 Almost", "3.10 Late", "pipeline component"],
            CodebookView.Read(study.AsA).Select(line => line.Code.Label));
    }

    [Fact]
    public void Counts_are_quotations_and_sources()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Code(study.AsB, "Nobody owns it", study.Ownership);
        CodeLine line = CodebookView.Read(study.AsA).Single(line => line.Code.Id == study.Ownership.Id);
        Assert.Equal((2, 1), (line.Quotations, line.Sources));
    }

    [Fact]
    public void A_numbered_code_that_was_moved_is_offered_the_next_free_number_that_fits_and_takes_the_codes_below_along()
    {
        using var study = new TestStudy();
        Code data = study.AddCode("4", "Data"), drift = study.AddCode("4.1", "Drift"), late = study.AddCode("4.5", "Late"), deep = study.AddCode("3.2.1", "Deep");
        Assert.All(new[] { study.Decomposition, study.Ownership, study.Component, data, drift, late, deep }, code => Assert.Equal("", NumberCode.Fitting(study.AsA, code.Id)));

        MoveCode.Run(study.AsA, study.Ownership.Id, data.Id, late.Id);
        Assert.Equal("4.6", NumberCode.Fitting(study.AsA, study.Ownership.Id));
        Assert.Equal("below 4", NumberCode.Place(study.AsA, study.Ownership.Id));
        MoveCode.Run(study.AsA, study.Ownership.Id, data.Id, drift.Id);
        Assert.Equal("4.2", NumberCode.Fitting(study.AsA, study.Ownership.Id));
        NumberCode.Run(study.AsA, study.Ownership.Id, "4.2");
        Assert.Equal(["3 Decomposition", "4 Data", "4.1 Drift", "4.2 Ownership", "4.2.1 Deep", "4.5 Late", "pipeline component"], Labels());
        Assert.Equal("", NumberCode.Fitting(study.AsA, study.Ownership.Id));
        Assert.Equal("Rename “3.2 Ownership” to “4.2 Ownership”", History.Run(study.AsA, HistoryFilter.All, 1)[0].Sentence);

        // Beyond one that is smaller there is a free number; between two that follow on each other there is none.
        MoveCode.Step(study.AsA, drift.Id, MoveStep.Down);
        Assert.Equal("4.3", NumberCode.Fitting(study.AsA, drift.Id));
        Assert.Equal("after 4.2", NumberCode.Place(study.AsA, drift.Id));
        study.AddCode("4.3", "Between");
        Assert.Equal("", NumberCode.Fitting(study.AsA, drift.Id));

        MoveCode.Step(study.AsA, drift.Id, MoveStep.Out);
        Assert.Equal("5", NumberCode.Fitting(study.AsA, drift.Id));
        Assert.Equal("at the top", NumberCode.Place(study.AsA, drift.Id));
        Assert.Throws<RefusedException>(() => NumberCode.Run(study.AsA, drift.Id, " "));
        Undo.Back(study.AsA);
        Assert.Equal(data.Id, Find(drift).ParentId);

        string[] Labels() => [.. CodebookView.Read(study.AsA).Select(line => line.Code.Label)];
        Code Find(Code code) => CodebookView.Read(study.AsA).Single(line => line.Code.Id == code.Id).Code;
    }

    [Fact]
    public void Moving_by_steps_goes_up_down_in_and_out_and_refuses_at_the_ends()
    {
        using var study = new TestStudy();
        MoveCode.Step(study.AsA, study.Component.Id, MoveStep.In);
        Assert.Equal(study.Decomposition.Id, Find(study.Component).ParentId);
        MoveCode.Step(study.AsA, study.Component.Id, MoveStep.Up);
        Assert.Equal(["3 Decomposition", "pipeline component", "3.2 Ownership"], CodebookView.Read(study.AsA).Select(line => line.Code.Label));
        MoveCode.Step(study.AsA, study.Component.Id, MoveStep.Out);
        Assert.Null(Find(study.Component).ParentId);
        Assert.Throws<RefusedException>(() => MoveCode.Step(study.AsA, study.Component.Id, MoveStep.Down));
        Assert.Throws<RefusedException>(() => MoveCode.Run(study.AsA, study.Decomposition.Id, study.Ownership.Id, null));

        Code Find(Code code) => CodebookView.Read(study.AsA).Single(line => line.Code.Id == code.Id).Code;
    }

    [Fact]
    public void Merging_moves_codings_keeps_comments_and_lineage_and_can_be_undone()
    {
        using var study = new TestStudy();
        QuotationView both = study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component).Quotation;
        ChangeCoding.Comment(study.AsA, both.Codings.Single(coding => coding.CodeId == study.Component.Id).Id, "from the merged one");
        study.Code(study.AsB, "a meeting", study.Component);
        (_, int moved) = MergeCode.Run(study.AsA, study.Component.Id, study.Ownership.Id);
        Assert.Equal(2, moved);
        CodeLine line = CodebookView.Read(study.AsA).Single(line => line.Code.Id == study.Ownership.Id);
        Assert.Equal(2, line.Quotations);
        Assert.Equal("from the merged one", SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Single(quotation => quotation.Id == both.Id).Codings.Single().Comment);
        Assert.Equal("Merge “pipeline component” into “3.2 Ownership”", History.Run(study.AsA, count: 1)[0].Sentence);
        Undo.Back(study.AsA);
        Assert.Equal(3, CodebookView.Read(study.AsA).Sum(line => line.Quotations));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void Deleting_a_code_leaves_the_passages_and_asks_before_taking_codes_below_along()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        Assert.Contains("has a code below it", Assert.Throws<RefusedException>(() => DeleteCode.Run(study.AsA, study.Decomposition.Id)).Message, StringComparison.Ordinal);
        Assert.Equal(1, DeleteCode.Run(study.AsA, study.Decomposition.Id, below: true).Codings);
        Assert.Empty(SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Single().Codings);
        Assert.Equal("Delete code “3 Decomposition”", History.Run(study.AsA, count: 1)[0].Sentence);
    }

    [Fact]
    public void A_folder_cannot_be_applied_and_a_code_in_use_cannot_become_one()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        CodeText folder = CodeText.Of(study.Ownership) with { IsFolder = true };
        Assert.Throws<RefusedException>(() => ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Ownership", Hue.Red, folder));
        ChangeCode.Run(study.AsA, study.Component.Id, "", "components", Hue.Red, folder);
        Assert.Contains("folder", Assert.Throws<RefusedException>(() => study.Code(study.AsA, "a meeting", study.Component)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_saw_an_older_state_is_a_conflict()
    {
        using var study = new TestStudy();
        ChangeCode.Run(study.AsB, study.Ownership.Id, "3.2", "Who answers", Hue.Red, seen: study.Ownership.Version);
        Assert.Contains("This code was changed meanwhile", Assert.Throws<RefusedException>(() => ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Mine", Hue.Red, seen: study.Ownership.Version)).Message, StringComparison.Ordinal);
        Assert.Contains("stays: B’s change 8", Assert.Throws<RefusedException>(() => { while (Undo.Back(study.AsA) is not null) { } }).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.4 maintainability", "3.4", "maintainability")]
    [InlineData("pipeline component", "", "pipeline component")]
    [InlineData("3 Decomposition", "3", "Decomposition")]
    [InlineData("2nd thoughts", "", "2nd thoughts")]
    public void A_label_is_taken_apart_into_number_and_name(string label, string number, string name) =>
        Assert.Equal(new NewCode(number, name), NewCode.Parse(label));
}
