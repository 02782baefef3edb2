using System.Globalization;
using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>
/// Words for changes. Made on reading, with the names things have now, by which they are found; but a merge, which ends a name, with those at the time. The
/// history itself keeps ids, and what was said before.
/// </summary>
sealed class HistorySentences
{
    /// <summary>Above this many rows a change's payload is not opened to find the name of something that is gone, or the words it is about.</summary>
    internal const int SmallEnough = 2000;

    const string Top = "the top";

    /// <summary>What stands for a name that is not known any more.</summary>
    internal const string Deleted = "something since deleted";

    /// <summary>Changes whose sentence says what became of the words, the place or the code of something.</summary>
    static readonly HashSet<string> reworded = [ChangeKinds.ChangeCode, ChangeKinds.MoveCode, ChangeKinds.ChangeCoder, ChangeKinds.ChangeSource, ChangeKinds.ChangeMemo, ChangeKinds.DescribeStudy, ChangeKinds.Recode, ChangeKinds.RecodeMany, ChangeKinds.ReviseTurns, ChangeKinds.TieMemo, ChangeKinds.ReadSource];

    readonly Dictionary<long, ChangeEntry> targets;
    readonly Dictionary<long, List<TouchedRow>> rows;
    readonly Dictionary<Guid, string> names;
    readonly Dictionary<(long Sequence, Guid Code), string> then;

    HistorySentences(HistoryView history, IReadOnlyList<ChangeEntry> entries)
    {
        targets = entries.Select(entry => entry.Target).OfType<long>().Distinct().Select(history.At).OfType<ChangeEntry>().ToDictionary(entry => entry.Sequence);
        List<ChangeEntry> all = [.. entries, .. targets.Values];
        rows = history.Rows(all.Where(entry => reworded.Contains(entry.Kind) && entry.Rows <= SmallEnough).Select(entry => entry.Sequence)).ToDictionary(change => change.Sequence, change => change.Rows.ToList());
        names = history.Names([
            .. all.SelectMany(entry => entry.Subjects.Select(subject => subject.Id).Concat(entry.CoderId is { } coder ? [coder] : [])),
            .. rows.Values.SelectMany(some => some).SelectMany(Rewordings.Above), .. rows.Values.SelectMany(CodesBefore)]);
        NameWhatIsGone(history, all);
        then = CodeNamesThen.Read(history, [
            .. all.Where(entry => entry.Kind == ChangeKinds.MergeCode).SelectMany(entry => entry.Subjects.Select(subject => (entry.Sequence, subject.Id))),
            .. all.SelectMany(entry => CodesOf(entry).Where(id => !names.ContainsKey(id)).Select(id => (entry.Sequence, id)))]);
        // Of a code that is gone, the last name it had.
        foreach (((_, Guid code), string name) in then.OrderByDescending(one => one.Key.Sequence)) names.TryAdd(code, name);
    }

    IEnumerable<Guid> CodesOf(ChangeEntry entry) => entry.Subjects.Where(subject => subject.Table == "code").Select(subject => subject.Id).Concat(CodesBefore(rows.GetValueOrDefault(entry.Sequence, []))).Distinct();

    public static IReadOnlyList<HistoryLine> Of(StudySession session, IReadOnlyList<ChangeEntry> entries) => session.Study.File.ReadHistory(history =>
    {
        var sentences = new HistorySentences(history, entries);
        return entries.Select(sentences.Line).ToList();
    });

    HistoryLine Line(ChangeEntry entry) => new(
        entry.Sequence,
        entry.Id,
        entry.At,
        entry.CoderId,
        entry.CoderId is { } coder ? names.GetValueOrDefault(coder, "a coder since removed") : "",
        entry.Kind,
        Sentence(entry),
        entry.Rows,
        entry.Target);

    string Sentence(ChangeEntry entry)
    {
        if (entry.Target is { } target)
        {
            string what = targets.TryGetValue(target, out ChangeEntry? undone) ? Lower(Sentence(undone)) : "a change";
            return (entry.Kind == ChangeKinds.Undo ? "Undo: " : "Redo: ") + what;
        }

        string codes = Named(entry, "code");
        string source = Named(entry, "source");
        string at = source.Length > 0 ? " in " + source : "";
        return entry.Kind switch
        {
            ChangeKinds.CreateStudy => "Make the study",
            ChangeKinds.DescribeStudy => Reworded(entry, "study_info", "the study"),
            ChangeKinds.MigrateSchema => "Bring the file to a newer version",
            ChangeKinds.AddCoder => $"Add coder {Named(entry, "coder")}",
            ChangeKinds.ChangeCoder => Reworded(entry, "coder", "coder "),
            ChangeKinds.RemoveCoder => $"Remove coder {Named(entry, "coder")}",
            ChangeKinds.CreateCode => $"Make code {codes}",
            ChangeKinds.ChangeCode => Reworded(entry, "code", ""),
            ChangeKinds.MoveCode => Moved(entry),
            ChangeKinds.MergeCode => $"Merge {string.Join(" into ", entry.Subjects.Select(subject => then.TryGetValue((entry.Sequence, subject.Id), out string? name) ? Quoted(subject.Table, name) : Named(subject)))}",
            ChangeKinds.DeleteCode => $"Delete code {codes}",
            ChangeKinds.ImportCodebook => string.Create(CultureInfo.InvariantCulture, $"Import a codebook ({entry.Rows} changes)"),
            ChangeKinds.AddExample => entry.Rows > 1 ? string.Create(CultureInfo.InvariantCulture, $"Make {entry.Rows} quotations examples of {codes}") : $"Make a quotation an example of {codes}",
            ChangeKinds.RemoveExample => $"Take an example from {codes}",
            ChangeKinds.ImportSources => $"Import {source}",
            ChangeKinds.ChangeSource => Reworded(entry, "source", "source "),
            ChangeKinds.MoveSource => source.Length > 0 ? $"Move source {source}" : "Sort the sources",
            ChangeKinds.ReadSource => $"Mark {source} as {(rows.GetValueOrDefault(entry.Sequence, []).Exists(row => row.After is not null) ? "read" : "unread")}",
            ChangeKinds.CorrectSource => $"Correct the text of {source}",
            ChangeKinds.ReviseTurns => $"Change turns of {source}{Noted(entry)}",
            ChangeKinds.DeleteSource => $"Delete source {source}",
            ChangeKinds.Mark => "Mark a quotation" + at,
            ChangeKinds.ResizeQuotation => "Resize a quotation" + at,
            ChangeKinds.CommentQuotation => "Comment on a quotation" + at,
            ChangeKinds.DeleteQuotation => "Remove a quotation" + at,
            ChangeKinds.SettleQuotation => "Settle a flagged quotation" + at,
            ChangeKinds.ApplyCode => $"Code {codes}{at}",
            ChangeKinds.CommentCoding => $"Comment on {codes}{at}",
            ChangeKinds.SayCertainty => $"Say how certain {codes} is{at}",
            ChangeKinds.Recode => $"Recode {Recoded(entry, "")}as {codes}{at}",
            ChangeKinds.DeleteCoding => $"Uncode {codes}{at}",
            ChangeKinds.CodeHits => $"Code what a search found as {codes}",
            ChangeKinds.ImportCodings => string.Create(CultureInfo.InvariantCulture, $"Import codings ({entry.Rows} changes)"),
            ChangeKinds.MakeLink => "Link two quotations" + at,
            ChangeKinds.ChangeLink => "Change a link between quotations",
            ChangeKinds.DeleteLink => "Remove a link between quotations",
            ChangeKinds.WriteMemo => $"Write memo {Named(entry, "memo")}",
            ChangeKinds.ChangeMemo => Reworded(entry, "memo", "memo "),
            ChangeKinds.TieMemo => $"{Tied(entry)} memo {Named(entry, "memo")}",
            ChangeKinds.DeleteMemo => $"Delete memo {Named(entry, "memo")}",
            ChangeKinds.RecodeMany => $"Recode quotations {Recoded(entry, "of ")}as {codes}",
            ChangeKinds.DeleteManyCodings => $"Uncode quotations: {codes}",
            ChangeKinds.SplitCode => SplitOff([.. entry.Subjects.Where(subject => subject.Table == "code").Select(Named)]),
            ChangeKinds.CommentMany => "Comment on quotations",
            ChangeKinds.SaveQuery => $"Keep the question {Named(entry, "saved_query")}",
            ChangeKinds.DeleteQuery => $"Drop the question {Named(entry, "saved_query")}",
            ChangeKinds.Compare => $"Compare the quotations of {codes}",
            _ => entry.Kind,
        };
    }

    /// <summary>"Rename “Hand-over” to “Handing over”", "Change the definition and “Use when” of “3.2 Ownership”".</summary>
    /// <param name="entry">The change.</param>
    /// <param name="table">Of what table the row is that it is about.</param>
    /// <param name="thing">How what it is about is called ahead of its name: "memo ".</param>
    string Reworded(ChangeEntry entry, string table, string thing)
    {
        List<TouchedRow> touched = rows.GetValueOrDefault(entry.Sequence, []).FindAll(row => row.Table == table);
        // What goes along with it, as the numbers of codes below, is not what the change is about.
        if (touched.Count > 1) touched = touched.FindAll(row => entry.Subjects.Any(subject => subject.Id == row.Id));
        List<Rewording> all = [.. touched.SelectMany(row => Rewordings.Of(row, names))];
        string whole = thing + Named(entry, table);
        if (touched.Count != 1 || all.Count == 0) return "Change " + whole;
        List<Rewording> others = all.FindAll(one => !one.StandsInSentence());
        string verb = others.TrueForAll(one => one.Was.Length == 0) ? "Write" : others.TrueForAll(one => one.Is.Length == 0) ? "Remove" : "Change";
        string what = verb + " " + List([.. others.Select(one => one.InSentence)]);
        if (all.Find(one => one.StandsInSentence()) is not { } name) return $"{what} of {whole}";
        return $"Rename {thing}{(thing == "the study" ? " from " : "")}{Quoted(table, name.Was)} to {Quoted(table, name.Is)}" + (others.Count == 0 ? "" : " and " + Lower(what));
    }

    /// <summary>": rename speaker Anna to P3a", what the revision that a change made says of itself; empty where it says nothing.</summary>
    string Noted(ChangeEntry entry) =>
        rows.GetValueOrDefault(entry.Sequence, []).Find(row => row is { Table: "source_correction", After: not null })?["note"] is string { Length: > 0 } note ? ": " + Lower(note) : "";

    /// <summary>"Tie" or "Untie", by what became of the ties; both where that is not known.</summary>
    string Tied(ChangeEntry entry) =>
        rows.GetValueOrDefault(entry.Sequence, []).Find(row => row.Table == "memo_tie") is { } tie ? tie.After is null ? "Untie" : "Tie" : "Tie or untie";

    /// <summary>"“3.2 Ownership” ", the codes that passages had ahead of a change; empty where none of them is known by name any more.</summary>
    string Recoded(ChangeEntry entry, string ahead)
    {
        List<string> were = [.. CodesBefore(rows.GetValueOrDefault(entry.Sequence, [])).Where(names.ContainsKey).Select(id => Quoted("code", names[id]))];
        return were.Count == 0 ? "" : ahead + List(were) + " ";
    }

    /// <summary>The codes that codings lost in a change.</summary>
    static IEnumerable<Guid> CodesBefore(IReadOnlyList<TouchedRow> touched) => touched
        .Where(row => row is { Table: "coding", Before: not null } && TouchedRow.AsId(row.Before["code_id"]) != TouchedRow.AsId(row.After?["code_id"]))
        .Select(row => TouchedRow.AsId(row.Before!["code_id"])).OfType<Guid>().Distinct();

    /// <summary>"Move “3.2 Ownership” from below “3 Decomposition” to the top".</summary>
    string Moved(ChangeEntry entry)
    {
        string code = Named(entry, "code");
        TouchedRow? row = rows.GetValueOrDefault(entry.Sequence, []).Find(row => row.Id == entry.Subjects[0].Id);
        if (row is not { Before: { } before, After: { } after }) return "Move " + code;
        string from = Place(before), to = Place(after);
        if (from != to) return $"Move {code} from {from} to {to}";
        string way = string.CompareOrdinal(after["rank"] as string, before["rank"] as string) < 0 ? "up" : "down";
        return $"Move {code} {way} among those {(to == Top ? "at " : "")}{to}";

        string Place(IReadOnlyDictionary<string, object?> of) => TouchedRow.AsId(of["parent_id"]) is { } above ? "below " + Quoted("code", names.GetValueOrDefault(above, Deleted)) : Top;
    }

    string Named(ChangeEntry entry, string table)
    {
        string[] all = [.. entry.Subjects.Where(subject => subject.Table == table).Select(Named)];
        return string.Join(", ", all.Take(3)) + (all.Length > 3 ? " and more" : "");
    }

    string Named(Subject subject) => Quoted(subject.Table, names.GetValueOrDefault(subject.Id, Deleted));

    /// <summary>The codes that were taken off, then the new one.</summary>
    static string SplitOff(List<string> codes) => codes.Count > 1 ? $"Split {codes[^1]} off {string.Join(" and ", codes[..^1])}" : $"Split {string.Join("", codes)} off";

    static string Quoted(string table, string name)
    {
        string isolated = RightToLeft.Isolate(name);
        return table is "code" or "memo" or "saved_query" or "study_info" ? $"“{isolated.Replace('“', '‘').Replace('”', '’')}”" : isolated;
    }

    void NameWhatIsGone(HistoryView history, List<ChangeEntry> all)
    {
        HashSet<Guid> gone = [.. all.SelectMany(entry => entry.Subjects).Select(subject => subject.Id).Where(id => !names.ContainsKey(id))];
        foreach (ChangeEntry entry in all.Where(entry => entry.Rows <= SmallEnough && entry.Subjects.Any(subject => gone.Contains(subject.Id))))
            foreach (TouchedRow row in history.Rows(entry))
                if (gone.Contains(row.Id) && (row["name"] ?? row["title"]) is string name) names.TryAdd(row.Id, row.Table == "code" ? CodeLabel.Of(row["number"] as string ?? "", name) : name);
    }

    static string List(List<string> items) => items.Count < 2 ? string.Concat(items) : string.Join(", ", items[..^1]) + " and " + items[^1];

    static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
