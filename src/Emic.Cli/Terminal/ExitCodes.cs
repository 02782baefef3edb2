using Emic.Core;

namespace Emic.Cli;

/// <summary>What the program's exit codes mean.</summary>
static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The data has problems, or the study refused: a name that is not there, a file that can't be read, a damaged row.</summary>
    public const int Problems = 1;

    /// <summary>The command was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The environment failed: no such study file, a full disk, a port that is taken.</summary>
    public const int Environment = 3;

    /// <summary>Ended by Ctrl+C, as shells count it; nothing was changed.</summary>
    public const int Cancelled = 130;

    /// <summary>The code of work that met these problems: notes alone are no reason to fail.</summary>
    public static int For(IEnumerable<Problem> problems) => problems.Any(problem => problem.Severity == Severity.Error) ? Problems : Done;
}
