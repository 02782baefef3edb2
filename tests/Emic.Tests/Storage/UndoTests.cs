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
            else Step(study, coder, chance);
            if (chance.Next(25) == 0) study.Reopen();
        }

        // Whoever is not in the other's way goes back, until nothing is left to take back.
        while (Back(study, study.A) | Back(study, study.B)) { }
        Assert.True(start == study.State(), Stuck(study));
        Assert.Empty(study.Check());
    }

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
        switch (chance.Next(5))
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
            default:
                study.File.Change(ChangeKinds.DeleteCode, coder, null, scope =>
                {
                    foreach (Coding coding in scope.Db.Codings(Viewer.All).Where(coding => coding.CodeId == code.Id).ToList()) scope.Remove(coding);
                    scope.Remove(scope.Find<Code>(code.Id)!);
                });
                break;
        }
    }
}
