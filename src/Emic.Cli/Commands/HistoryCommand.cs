using System.CommandLine;
using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>
/// A change in JSON. Words are how the first of the passages begins that it is about; empty where that is not known, or it is about none. Where that passage is gone,
/// it has no id. Changes are what was put in other words, whole. Target is the number of the change that an undo took back or a redo did again; undone is when
/// the change was taken back, if it is so now.
/// </summary>
sealed record HistoryJson(
    long Sequence, Guid Id, DateTimeOffset Time, string Coder, string Kind, string Sentence, int Rows, string Words, Guid? QuotationId, int MoreQuotations, IReadOnlyList<Rewording> Changes, long? Target, DateTimeOffset? Undone)
{
    /// <summary>Changes with the passages they are about, and with what they put in other words.</summary>
    public static IReadOnlyList<HistoryJson> Of(StudySession session, IReadOnlyList<HistoryLine> lines)
    {
        var passages = ChangedPassages.Read(session, lines);
        var words = Rewordings.Read(session, lines);
        return [.. lines.Select(line => Of(line, passages.GetValueOrDefault(line.Sequence), words.GetValueOrDefault(line.Sequence, [])))];
    }

    static HistoryJson Of(HistoryLine line, ChangedPassage? about, IReadOnlyList<Rewording> words) =>
        new(line.Sequence, line.Id, line.At, line.By, line.Kind, line.Sentence, line.Rows, about?.Words ?? "", about?.Now?.Id, about?.More ?? 0, words, line.Target, line.Undone);
}

/// <summary><c>emic history</c>: what was done, by whom, when.</summary>
static class HistoryCommand
{
    /// <summary>About so many characters show what words these are.</summary>
    const int Enough = 80;

    public static Command Create(Terminal terminal)
    {
        var count = TypedOptions.Number("--count", "How many changes to show; 20 if left out.", least: 1, usual: 20);
        var before = TypedOptions.Number("--before", "Only changes ahead of this number, to read on.", least: 1);
        Option<string[]> coder = PlaceOptions.Names("--coder", "Only what this coder did");
        Option<string[]> kind = new("--kind") { Description = "Only changes of this kind: study, coder, code, source, quotation, coding, memo, link or query, or one as --json names it (coding.apply); may be given several times.", HelpName = "kind" };
        Option<string[]> source = PlaceOptions.Names("--source", "Only changes about this source");
        var from = TypedOptions.Day("--from", "Only changes on or after this day (2026-03-02).");
        var to = TypedOptions.Day("--to", "Only changes up to the end of this day.");
        StudyCommand command = new(terminal, "history", "List what was done, the newest first.", acts: false, "emic history collaboration", "emic history collaboration --coder Nadia --count 100", "emic history collaboration --kind coding --kind quotation --source P3a --from 2026-03-02")
        {
            count, before, coder, kind, source, from, to,
        };
        return command.Does(act =>
        {
            Guid[] by = [.. (act.Get(coder) ?? []).Select(name => Coders.Named(act.Session, name).Id)];
            Guid[] about = [.. (act.Get(source) ?? []).Select(name => SourceList.Named(act.Session, name).Id)];
            HistoryFilter filter = new(by, Known(act.Get(kind) ?? []), about, act.Get(before), HistoryFilter.Begin(act.Get(from)), HistoryFilter.End(act.Get(to)));
            var lines = HistoryJson.Of(act.Session, History.Run(act.Session, filter, act.Get(count)!.Value));
            return act.Answer(lines, CliJson.Default.IReadOnlyListHistoryJson, () => Print(act, lines));
        });
    }

    /// <exception cref="RefusedException">No change is of such a kind.</exception>
    static string[] Known(string[] kinds) =>
        kinds.FirstOrDefault(kind => !HistoryFilter.Groups.Contains(kind.Split('.')[0])) is { } unknown
            ? throw new RefusedException($"No change is of the kind “{unknown}”. There are {string.Join(", ", HistoryFilter.Groups)}, and what --json names in them, such as coding.apply.")
            : kinds;

    static void Print(StudyAct act, IReadOnlyList<HistoryJson> lines)
    {
        Table table = new(act.Terminal, new Column("No.", Right: true), "When", "Coder", new Column("What", Gives: true), new Column("Words", Gives: true));
        foreach (var line in lines) table.Add(line.Sequence, Words.Time(line.Time), line.Coder, What(line), Said(line));
        table.Write();
    }

    /// <summary>The sentence, with the number of what an undo or redo is about, and when the change was undone.</summary>
    static string What(HistoryJson line) =>
        line.Sentence + (line.Target is { } target ? string.Create(CultureInfo.InvariantCulture, $" (change {target})") : "") + (line.Undone is { } undone ? $" (undone {Words.Time(undone)})" : "");

    /// <summary>The passage, or else what was said before and stands nowhere else: how the first of it begins.</summary>
    static string Said(HistoryJson line) =>
        line.Words.Length > 0 ? Begins("", line.Words, line.MoreQuotations)
        : line.Changes.Where(one => one.Was.Length > 0 && !one.StandsInSentence()).ToList() is [var first, .. var others] ? Begins("was ", Excerpt.Beginning(first.Was, Enough), others.Count) : "";

    static string Begins(string before, string words, int more) =>
        more == 0 ? $"{before}“{words}”" : string.Create(CultureInfo.InvariantCulture, $"{before}“{words}” and {more:N0} more");
}
