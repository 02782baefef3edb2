using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A source with its text, in JSON. Positions are UTF-16 units of the text, half-open.</summary>
sealed record SourceTextJson(Guid Id, string Name, string Text, IReadOnlyList<TurnJson> Turns);

/// <summary>A turn in JSON; times are seconds, null if unknown.</summary>
sealed record TurnJson(int Turn, string Speaker, int Begin, int End, double? BeginsAt, double? EndsAt, bool Interviewer);

/// <summary>The sub-commands of <c>emic sources</c> that give a source's words.</summary>
static class SourceReadingCommands
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Text(terminal), Original(terminal)];

    static StudyCommand Text(Terminal terminal)
    {
        Argument<string> source = new("source") { Description = "The source's name." };
        return new StudyCommand(terminal, "text", "Print a source's text, with its turns.", acts: false, "emic sources text collaboration P1a", "emic sources text collaboration P1a --json") { source }.Does(act =>
        {
            var document = SourceDocument.Read(act.Session, SourceList.Named(act.Session, act.Get(source)).Id);
            IReadOnlyList<bool> interviewers = Interviewers.Of(document.Structure);
            TurnJson[] turns = [.. document.Structure.Turns.Select((turn, i) => new TurnJson(i + 1, turn.Speaker, turn.Span.Begin, turn.Span.End, turn.BeginsAt?.TotalSeconds, turn.EndsAt?.TotalSeconds, interviewers[i]))];
            return act.Answer(new SourceTextJson(document.Source.Id, document.Source.Name, document.Text, turns), CliJson.Default.SourceTextJson, () => Print(act, document));
        });
    }

    static StudyCommand Original(Terminal terminal)
    {
        Argument<string> source = new("source") { Description = "The source's name." };
        Argument<string> to = new("to") { Description = "The file to write." };
        Option<bool> overwrite = new("--overwrite") { Description = "Replace the file if it is there." };
        return new StudyCommand(terminal, "original", "Write the file a source was read from, byte for byte.", acts: false, "emic sources original collaboration P1a P1a.docx") { source, to, overwrite }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            string path = TypedFile.ToWrite(act.Get(to), act.Get(overwrite));
            byte[] bytes = SourceDocument.Original(act.Session, known.Id);
            File.WriteAllBytes(path, bytes);
            return act.Answer(new BackupJson(path, bytes.Length), CliJson.Default.BackupJson, () => act.Say($"Wrote {path} ({Words.Size(bytes.Length)})."));
        });
    }

    static void Print(StudyAct act, SourceDocument document)
    {
        int width = act.TextWidth, turn = 0, position = 0;
        foreach (string paragraph in document.Text.Split('\n'))
        {
            if (turn < document.Structure.Turns.Count && document.Structure.Turns[turn] is var next && next.Span.Begin <= position)
            {
                string time = next.BeginsAt is { } at ? at.ToString(@"hh\:mm\:ss", System.Globalization.CultureInfo.InvariantCulture) : "";
                if (turn > 0) act.Say();
                act.Title($"[{turn + 1}] {next.Speaker} {time}".TrimEnd());
                turn++;
            }

            foreach (string line in Cells.Wrap(Cells.Line(paragraph), width)) act.Say(line);
            position += paragraph.Length + 1;
        }
    }
}
