using System.Globalization;
using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Words for changes. Made on reading, with the names things have now; the history itself keeps ids.</summary>
static class HistorySentences
{
    /// <summary>Above this many rows a change's payload is not opened to find the name of something that is gone, or the words it is about.</summary>
    internal const int SmallEnough = 2000;

    public static IReadOnlyList<HistoryLine> Of(StudySession session, IReadOnlyList<ChangeEntry> entries)
    {
        return session.Study.File.ReadHistory(history =>
        {
            Dictionary<Guid, string> names = Names(history, entries);
            return entries.Select(entry => Line(entry, names, history)).ToList();
        });
    }

    static HistoryLine Line(ChangeEntry entry, Dictionary<Guid, string> names, HistoryView history) => new(
        entry.Sequence,
        entry.Id,
        entry.At,
        entry.CoderId,
        entry.CoderId is { } coder ? names.GetValueOrDefault(coder, "a coder since removed") : "",
        entry.Kind,
        Sentence(entry, names, history),
        entry.Rows);

    static string Sentence(ChangeEntry entry, Dictionary<Guid, string> names, HistoryView history)
    {
        if (entry.Target is { } target)
        {
            string what = history.At(target) is { } undone ? Lower(Sentence(undone, names, history)) : "a change";
            return (entry.Kind == ChangeKinds.Undo ? "Undo: " : "Redo: ") + what;
        }

        string codes = Named("code");
        string source = Named("source");
        string at = source.Length > 0 ? " in " + source : "";
        return entry.Kind switch
        {
            ChangeKinds.CreateStudy => "Make the study",
            ChangeKinds.DescribeStudy => "Describe the study",
            ChangeKinds.MigrateSchema => "Bring the file to a newer version",
            ChangeKinds.AddCoder => $"Add coder {Named("coder")}",
            ChangeKinds.ChangeCoder => $"Change coder {Named("coder")}",
            ChangeKinds.RemoveCoder => $"Remove coder {Named("coder")}",
            ChangeKinds.CreateCode => $"Make code {codes}",
            ChangeKinds.ChangeCode => $"Change code {codes}",
            ChangeKinds.MoveCode => $"Move code {codes}",
            ChangeKinds.MergeCode => $"Merge codes {codes}",
            ChangeKinds.DeleteCode => $"Delete code {codes}",
            ChangeKinds.ImportCodebook => string.Create(CultureInfo.InvariantCulture, $"Import a codebook ({entry.Rows} changes)"),
            ChangeKinds.AddExample => $"Make a passage an example of {codes}",
            ChangeKinds.RemoveExample => $"Take an example from {codes}",
            ChangeKinds.ImportSources => $"Import {source}",
            ChangeKinds.ChangeSource => $"Change source {source}",
            ChangeKinds.MoveSource => $"Move source {source}",
            ChangeKinds.ReadSource => $"Mark {source} as read or unread",
            ChangeKinds.CorrectSource => $"Correct the text of {source}",
            ChangeKinds.ReviseTurns => $"Change turns of {source}",
            ChangeKinds.DeleteSource => $"Delete source {source}",
            ChangeKinds.Mark => "Mark a passage" + at,
            ChangeKinds.ResizeQuotation => "Resize a quotation" + at,
            ChangeKinds.CommentQuotation => "Comment on a passage" + at,
            ChangeKinds.DeleteQuotation => "Remove a quotation" + at,
            ChangeKinds.SettleQuotation => "Settle a flagged quotation" + at,
            ChangeKinds.ApplyCode => $"Code {codes}{at}",
            ChangeKinds.CommentCoding => $"Comment on {codes}{at}",
            ChangeKinds.SayCertainty => $"Say how certain {codes} is{at}",
            ChangeKinds.Recode => $"Recode as {codes}{at}",
            ChangeKinds.DeleteCoding => $"Uncode {codes}{at}",
            ChangeKinds.CodeHits => $"Code what a search found as {codes}",
            ChangeKinds.ImportCodings => string.Create(CultureInfo.InvariantCulture, $"Import codings ({entry.Rows} changes)"),
            ChangeKinds.MakeLink => "Link two quotations" + at,
            ChangeKinds.ChangeLink => "Change a link between quotations",
            ChangeKinds.DeleteLink => "Remove a link between quotations",
            ChangeKinds.WriteMemo => $"Write memo {Named("memo")}",
            ChangeKinds.ChangeMemo => $"Change memo {Named("memo")}",
            ChangeKinds.TieMemo => $"Tie or untie memo {Named("memo")}",
            ChangeKinds.DeleteMemo => $"Delete memo {Named("memo")}",
            ChangeKinds.RecodeMany => $"Recode passages as {codes}",
            ChangeKinds.DeleteManyCodings => $"Uncode passages: {codes}",
            ChangeKinds.SplitCode => $"Split {codes} off",
            ChangeKinds.CommentMany => "Comment on passages",
            ChangeKinds.SaveQuery => $"Keep the question {Named("saved_query")}",
            ChangeKinds.DeleteQuery => $"Drop the question {Named("saved_query")}",
            ChangeKinds.Compare => $"Compare the passages of {codes}",
            _ => entry.Kind,
        };

        string Named(string table)
        {
            string[] all = [.. entry.Subjects.Where(subject => subject.Table == table).Select(subject => names.GetValueOrDefault(subject.Id, "something since deleted"))];
            string more = all.Length > 3 ? " and more" : "";
            return string.Join(", ", all.Take(3).Select(name => table is "code" or "memo" or "saved_query" ? $"“{name.Replace('“', '‘').Replace('”', '’')}”" : name)) + more;
        }
    }

    static Dictionary<Guid, string> Names(HistoryView history, IReadOnlyList<ChangeEntry> entries)
    {
        List<ChangeEntry> all = [.. entries, .. entries.Select(entry => entry.Target).OfType<long>().Distinct().Select(history.At).OfType<ChangeEntry>()];
        Dictionary<Guid, string> names = history.Names(all.SelectMany(entry => entry.Subjects.Select(subject => subject.Id).Concat(entry.CoderId is { } coder ? [coder] : [])));
        HashSet<Guid> gone = [.. all.SelectMany(entry => entry.Subjects).Select(subject => subject.Id).Where(id => !names.ContainsKey(id))];
        foreach (ChangeEntry entry in all.Where(entry => entry.Rows <= SmallEnough && entry.Subjects.Any(subject => gone.Contains(subject.Id))))
            foreach (TouchedRow row in history.Rows(entry))
                if (gone.Contains(row.Id) && (row["name"] ?? row["title"]) is string name) names.TryAdd(row.Id, row.Table == "code" ? CodeLabel.Of(row["number"] as string ?? "", name) : name);
        return names;
    }

    static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
