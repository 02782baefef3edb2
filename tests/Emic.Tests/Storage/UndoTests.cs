using CsCheck;
using Emic.Core;
using Emic.Storage;

namespace Emic.Tests.Storage;

public sealed class UndoTests
{
    [Fact]
    public void Undo_takes_back_and_redo_does_again_across_a_restart()
    {
        using var study = new RowStudy();
        string start = study.State();
        Code code = study.AddCode("Ownership", study.A);
        study.Mark(study.A, 0, 3, code.Id);
        string end = study.State();
        study.Reopen();
        Assert.Equal(ChangeKinds.ApplyCode, study.File.Undo(study.A)!.Change.Kind);
        Assert.Equal(ChangeKinds.CreateCode, study.File.Undo(study.A)!.Change.Kind);
        Assert.Equal(start, study.State());
        study.Reopen();
        study.File.Redo(study.A);
        study.File.Redo(study.A);
        Assert.Null(study.File.Redo(study.A));
        Assert.Equal(end, study.State());
        Assert.Empty(study.Check());
    }

    [Fact]
    public void Undo_refuses_and_names_the_later_change_when_another_coder_built_on_it()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        study.File.Change(ChangeKinds.ChangeCode, study.B, null, scope => scope.Find<Code>(code.Id)!.Name = "Who answers");
        string before = study.State();
        var refused = Assert.Throws<ChangedSinceException>(() => study.File.Undo(study.A));
        Assert.Equal(study.B, refused.Later!.CoderId);
        Assert.Equal(before, study.State());
    }

    [Fact]
    public void Undo_refuses_when_another_coder_changed_a_row_and_changed_it_back()
    {
        using var study = new RowStudy();
        string start = study.State();
        Code code = study.AddCode("Ownership", study.A);
        foreach (string name in new[] { "Who answers", "Ownership" }) study.File.Change(ChangeKinds.ChangeCode, study.B, null, scope => scope.Find<Code>(code.Id)!.Name = name);
        Assert.Equal(study.B, Assert.Throws<ChangedSinceException>(() => study.File.Undo(study.A)).Later!.CoderId);
        Assert.NotNull(study.File.Undo(study.B));
        Assert.NotNull(study.File.Undo(study.B));
        Assert.NotNull(study.File.Undo(study.A));
        Assert.Equal(start, study.State());
    }

    [Fact]
    public void Undo_refuses_to_take_a_code_away_that_another_coder_applied_and_took_off_again()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        study.Mark(study.B, 0, 3, code.Id);
        study.File.Change(ChangeKinds.DeleteCoding, study.B, null, scope => scope.Remove(scope.Db.Codings(Viewer.Of(study.B)).Single()));
        Assert.Throws<ChangedSinceException>(() => study.File.Undo(study.A));
        Assert.NotNull(study.File.Undo(study.B));
        Assert.NotNull(study.File.Undo(study.B));
        Assert.NotNull(study.File.Undo(study.A));
    }

    [Fact]
    public void What_a_code_was_called_comes_back_although_it_was_moved_since()
    {
        using var study = new RowStudy();
        Code above = study.AddCode("Decomposition", study.A), code = study.AddCode("Ownership", study.A);
        ChangeEntry renamed = Change(study, study.A, code, one => one.Name = "Who answers");
        Change(study, study.B, code, one => (one.ParentId, one.Rank) = (above.Id, "x"));
        string moved = study.State();
        Assert.NotNull(study.File.UndoOne(study.A, renamed.Sequence));
        Assert.Equal(("Ownership", above.Id, "x"), study.File.Read((db, _) => db.Codes.Where(one => one.Id == code.Id).Select(one => new { one.Name, one.ParentId, one.Rank }).AsEnumerable().Select(one => (one.Name, one.ParentId, one.Rank)).Single()));
        Assert.NotNull(study.File.Redo(study.A));
        Assert.Equal(moved, study.State());
        Assert.NotNull(study.File.Undo(study.B));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_refusal_names_the_change_of_the_same_words_and_not_the_move_after_it()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        ChangeEntry first = Change(study, study.A, code, one => one.Name = "Who answers");
        ChangeEntry second = Change(study, study.A, code, one => (one.Name, one.Brief) = ("Owning", "whose it is"));
        Change(study, study.B, code, one => one.Rank = "x");
        Assert.Equal(second.Sequence, Assert.Throws<ChangedSinceException>(() => study.File.UndoOne(study.A, first.Sequence)).Later!.Sequence);
        Assert.NotNull(study.File.UndoOne(study.A, second.Sequence));
        Assert.NotNull(study.File.UndoOne(study.A, first.Sequence));
    }

    [Fact]
    public void What_a_quotation_was_goes_back_as_a_whole_or_not_at_all()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        study.Mark(study.A, 0, 3, code.Id);
        ChangeEntry commented = study.File.Change(ChangeKinds.CommentQuotation, study.A, null, scope => scope.Db.Quotations(Viewer.All).Single().Comment = "who?").Entry!;
        study.File.Change(ChangeKinds.ResizeQuotation, study.A, null, scope =>
        {
            Quotation quotation = scope.Db.Quotations(Viewer.All).Single();
            var anchor = QuoteAnchor.At(RowStudy.Text, new TextSpan(0, 9));
            (quotation.End, quotation.Quote, quotation.Suffix) = (9, anchor.Quote, anchor.Suffix);
        });
        Assert.Throws<ChangedSinceException>(() => study.File.UndoOne(study.A, commented.Sequence));
    }

    [Fact]
    public void An_undo_that_would_put_two_codes_below_each_other_is_refused()
    {
        using var study = new RowStudy();
        Code above = study.AddCode("Decomposition", study.A), code = study.AddCode("Ownership", study.A);
        Change(study, study.A, code, one => one.ParentId = above.Id);
        ChangeEntry outwards = Change(study, study.A, code, one => one.ParentId = null);
        ChangeEntry below = Change(study, study.A, above, one => one.ParentId = code.Id);
        Assert.Equal(below.Sequence, Assert.Throws<ChangedSinceException>(() => study.File.UndoOne(study.A, outwards.Sequence)).Later!.Sequence);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_new_change_leaves_nothing_to_redo()
    {
        using var study = new RowStudy();
        study.AddCode("one", study.A);
        study.File.Undo(study.A);
        study.AddCode("two", study.A);
        Assert.Null(study.File.Redo(study.A));
    }

    [Theory]
    [InlineData(1881207787)]
    public void Walks_that_went_wrong_once_lead_back(int seed) => Walk(new Random(seed));

    [Fact]
    public void Two_hundred_random_steps_of_two_coders_and_back_lead_to_the_state_at_the_start()
    {
        Gen.Int[0, int.MaxValue].Sample(seed => Walk(new Random(seed)), iter: 3, threads: 1);
    }

    static void Walk(Random chance)
    {
        using var study = new RowStudy();
        string start = study.State();
        for (int step = 0; step < 200; step++)
        {
            Guid coder = chance.Next(2) == 0 ? study.A : study.B;
            if (chance.Next(4) == 0) Try(() => study.File.Undo(coder));
            else if (chance.Next(4) == 0) Try(() => study.File.Redo(coder));
            else if (chance.Next(6) == 0) TakeOneBack(study, coder, chance);
            else Step(study, coder, chance);
            if (chance.Next(25) == 0) study.Reopen();
        }

        // Whoever is not in the other's way goes back, until nothing is left to take back.
        while (Back(study, study.A) | Back(study, study.B)) { }
        Assert.True(start == study.State(), Stuck(study));
        Assert.Empty(study.Check());
    }

    /// <summary>Some change of the coder, mostly not the newest: what it did not touch stays as it is.</summary>
    static void TakeOneBack(RowStudy study, Guid coder, Random chance)
    {
        long[] own = [.. study.File.ReadHistory(history => history.StillDone(coder, 0)).Order()];
        if (own.Length == 0) return;
        string before = study.State();
        long one = own[chance.Next(own.Length)];
        if (!Try(() => study.File.UndoOne(coder, one))) return;
        study.File.Redo(coder);
        Assert.Equal(before, study.State());
        Assert.NotNull(study.File.UndoOne(coder, one));
    }

    static ChangeEntry Change(RowStudy study, Guid coder, Code code, Action<Code> change) =>
        study.File.Change(ChangeKinds.ChangeCode, coder, null, scope => change(scope.Find<Code>(code.Id)!)).Entry!;

    static string Stuck(RowStudy study)
    {
        string log = "Both are stuck.";
        foreach (Guid coder in new[] { study.A, study.B })
        {
            try
            {
                log += $"\n{(coder == study.A ? "A" : "B")}: {study.File.Undo(coder)}";
            }
            catch (ChangedSinceException refused)
            {
                log += $"\n{(coder == study.A ? "A" : "B")}: {refused.Change.Sequence} stands under {refused.Later?.Sequence}";
            }
        }

        return log;
    }

    static bool Back(RowStudy study, Guid coder)
    {
        bool any = false;
        while (Try(() => study.File.Undo(coder))) any = true;
        return any;
    }

    static bool Try(Func<UndoReceipt?> step)
    {
        try
        {
            return step() is not null;
        }
        catch (ChangedSinceException)
        {
            return false;
        }
    }

    static void Step(RowStudy study, Guid coder, Random chance)
    {
        Code[] codes = study.File.Read((db, _) => db.Codes.OrderBy(code => code.Id).ToArray());
        if (codes.Length < 2)
        {
            study.AddCode("code " + chance.Next(1000), coder);
            return;
        }

        Code code = codes[chance.Next(codes.Length)];
        switch (chance.Next(7))
        {
            case 0:
                study.AddCode("code " + chance.Next(1000), coder);
                break;
            case 1:
                int begin = chance.Next(RowStudy.Text.Length - 1);
                study.Mark(coder, begin, chance.Next(begin + 1, RowStudy.Text.Length + 1), code.Id);
                break;
            case 2:
                study.File.Change(ChangeKinds.ChangeCode, coder, null, scope => scope.Find<Code>(code.Id)!.Name = "name " + chance.Next(5));
                break;
            case 3:
                study.File.Change(ChangeKinds.DeleteCoding, coder, null, scope =>
                {
                    foreach (Coding coding in scope.Db.Codings(Viewer.Of(coder)).Take(1).ToList()) scope.Remove(coding);
                });
                break;
            case 4:
                Change(study, coder, code, one => (one.Color, one.Brief) = ((Hue)chance.Next(3), chance.Next(2) == 0 ? one.Brief : "brief " + chance.Next(5)));
                break;
            case 5:
                Code above = codes[chance.Next(codes.Length)];
                bool mayLieBelow = above.Id != code.Id && above.ParentId is null && !codes.Any(other => other.ParentId == code.Id);
                Change(study, coder, code, one => one.ParentId = mayLieBelow ? above.Id : null);
                break;
            default:
                study.File.Change(ChangeKinds.DeleteCode, coder, null, scope =>
                {
                    foreach (Code child in scope.Db.Codes.Where(child => child.ParentId == code.Id).ToList()) child.ParentId = null;
                    foreach (Coding coding in scope.Db.Codings(Viewer.All).Where(coding => coding.CodeId == code.Id).ToList()) scope.Remove(coding);
                    scope.Remove(scope.Find<Code>(code.Id)!);
                });
                break;
        }
    }
}
