using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic check</c> answers.</summary>
sealed record CheckJson(bool Sound, long Changes, long Rows, IReadOnlyList<ProblemJson> Problems);

/// <summary><c>emic check</c>: verifies a study from the bytes up.</summary>
static class CheckCommand
{
    public static Command Create(Terminal terminal) => new StudyCommand(
        terminal,
        "check",
        "Verify a study: the file's integrity and tables, the history's chain, that the history leads to exactly these rows, and the rules of a study. Changes nothing.",
        acts: false,
        "emic check collaboration").Does(Run);

    static int Run(StudyAct act)
    {
        CheckResult result;
        using (var line = new ProgressLine(act.Terminal)) result = CheckStudy.Run(act.Session.Study, new Told<string>(line.Tell), act.Cancel);
        bool sound = result.Problems.Count == 0;
        var answer = new CheckJson(sound, result.Changes, result.Rows, [.. result.Problems.Select(ProblemJson.Of)]);
        return act.Answer(answer, CliJson.Default.CheckJson, () => Print(act, result), sound ? ExitCodes.Done : ExitCodes.Problems);
    }

    static void Print(StudyAct act, CheckResult result)
    {
        string seen = $"{Words.Count(result.Changes, "change")} and {Words.Count(result.Rows, "row")} were verified";
        if (result.Problems.Count == 0)
        {
            act.Say($"The study is sound: {seen}.");
            return;
        }

        foreach (var problem in result.Problems) act.Say(problem.ToString());
        act.Say();
        act.Say($"{Words.Count(result.Problems.Count, "problem")}; {seen}. Keep a copy of the file, and go back to a backup.");
    }
}
