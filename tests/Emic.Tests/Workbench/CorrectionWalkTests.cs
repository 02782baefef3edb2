using System.Diagnostics;
using Emic.Testing;

namespace Emic.Tests.Workbench;

/// <summary>Random edits of a stored, coded text: 500 as a rule; EMIC_EDITS says how many, EMIC_SEED repeats a run's choices.</summary>
public sealed class CorrectionWalkTests
{
    [Fact]
    public void Random_corrections_of_a_coded_text_change_no_quotation_in_silence_and_undo_restores_the_bytes()
    {
        int edits = Setting.Number("EMIC_EDITS", 500);
        WalkTally all = new();
        var time = Stopwatch.StartNew();
        for (int seed = Setting.Seed; all.Edits < edits; seed++)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"EMIC_SEED={seed} EMIC_EDITS=1 walks this way again.");
            all += new CorrectionWalk(seed).Run();
        }

        TestContext.Current.SendDiagnosticMessage("EMIC_SEED={0}: {1} in {2}.", Setting.Seed, all, time.Elapsed);
        Assert.True(all.Moved > all.Flagged && all.Flagged > 0, $"The walk saw too little: {all}");
    }
}
