using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A source in JSON.</summary>
sealed record SourceJson(
    Guid Id, string Name, string Group, string Description, string Format, string FileName, string Encoding, DateTimeOffset ImportedAt, int Words,
    int Quotations, int Codings, IReadOnlyList<string> ReadBy, IReadOnlyList<string> ReadingNotes)
{
    public static SourceJson Of(SourceLine line, IReadOnlyDictionary<Guid, string> coders) => new(
        line.Source.Id, line.Source.Name, line.Source.Group, line.Source.Description, line.Source.Format, line.Source.FileName, line.Source.Encoding, line.Source.ImportedAt,
        line.Source.Words, line.Quotations, line.Codings, [.. line.ReadBy.Select(id => coders.GetValueOrDefault(id, "")).Order(StringComparer.OrdinalIgnoreCase)],
        line.Source.ReadingNotes.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    public static SourceJson Of(SourceLine line, IReadOnlyList<string> readBy) => Of(line, new Dictionary<Guid, string>()) with { ReadBy = readBy };
}

/// <summary><c>emic sources</c>: lists them.</summary>
static class SourcesCommand
{
    public static Command Create(Terminal terminal)
    {
        StudyCommand command = new(
            terminal,
            "sources",
            "List the sources, or change what is known of one.",
            acts: false,
            "emic sources collaboration",
            "emic sources rename collaboration \"P1a final(2)\" P1a",
            "emic sources text collaboration P1a");
        command.Does(List);
        foreach (var change in SourceChanges.Create(terminal)) command.Add(change);
        foreach (var correction in CorrectionCommands.Create(terminal)) command.Add(correction);
        command.Add(SpeakersCommand.Create(terminal));
        foreach (var reading in SourceReadingCommands.Create(terminal)) command.Add(reading);
        return command;
    }

    static int List(StudyAct act)
    {
        var sources = SourceList.Read(act.Session);
        var coders = Coders.List(act.Session).ToDictionary(coder => coder.Id, coder => coder.Name);
        SourceJson[] answer = [.. sources.Select(line => SourceJson.Of(line, coders))];
        return act.Answer<IReadOnlyList<SourceJson>>(answer, CliJson.Default.IReadOnlyListSourceJson, () => Print(act, answer));
    }

    static void Print(StudyAct act, SourceJson[] sources)
    {
        if (sources.Length == 0)
        {
            act.Say("There are no sources yet. Bring some in with `emic import`.");
            return;
        }

        bool grouped = Array.Exists(sources, source => source.Group.Length > 0), read = Array.Exists(sources, source => source.ReadBy.Count > 0);
        List<Column> columns = [new("Source", Gives: true), new("Words", Right: true), new("Quotations", Right: true), new("Codings", Right: true), "Imported"];
        if (grouped) columns.Insert(0, new("Group", Gives: true));
        if (read) columns.Add(new("Read by", Gives: true));
        Table table = new(act.Terminal, [.. columns]);
        foreach (var source in sources)
        {
            List<Cell> row = [source.Name, source.Words, source.Quotations, source.Codings, Words.Time(source.ImportedAt)];
            if (grouped) row.Insert(0, source.Group);
            if (read) row.Add(string.Join(", ", source.ReadBy));
            table.Add([.. row]);
        }

        table.Write();
    }
}
