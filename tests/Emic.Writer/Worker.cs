using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Writer;

/// <summary>Works on one study file as coder A and acknowledges what is done.</summary>
/// <param name="path">The study.</param>
/// <param name="chance">Decides what is done.</param>
/// <param name="count">After how many use cases to end; 0 for never.</param>
/// <param name="output">Where acknowledgements go.</param>
sealed class Worker(string path, Random chance, int count, TextWriter output)
{
    int done;

    public void Run(string work)
    {
        output.WriteLine("opening");
        if (work == "new")
        {
            Study.Create(path, "New", TimeProvider.System, new IdSource(TimeProvider.System)).Dispose();
            return;
        }

        using Study study = Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System));
        output.WriteLine("opened");
        StudySession session = study.Session(Coders.Named(study.Session(), "A").Id);
        switch (work)
        {
            case "coding":
            case "migration":
                Repeat(new CodingWork(session, chance).Step);
                break;
            case "import":
                Repeat(new ImportWork(session, chance).Step);
                break;
            case "undo":
                Repeat(new UndoWork(session, chance).Step);
                break;
            case "backup":
                BackUpStudy.Run(study, path + ".backup", overwrite: true);
                output.WriteLine("backed up");
                break;
            default:
                throw new ArgumentException($"There is no work “{work}”.", nameof(work));
        }
    }

    void Repeat(Func<Guid, Saved?> step)
    {
        while (count == 0 || done < count)
        {
            var change = Guid.NewGuid();
            if (step(change) is not { Changed: true } saved) continue;
            done++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done {saved.Sequence} {change}"));
        }
    }
}
