using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Something that a change put in other words.</summary>
/// <param name="Of">What has these words, as it was called after the change, or ahead of it where it is gone: "3.2 Ownership"; empty where it has no name.</param>
/// <param name="What">Which of its words: "Definition", "Use when".</param>
/// <param name="Was">The words ahead of the change; empty where there were none.</param>
/// <param name="Is">The words after it; empty where there are none.</param>
public sealed record Rewording(string Of, string What, string Was, string Is)
{
    /// <summary>Whether it is what something is called or where it lies, which the sentence of a change says whole.</summary>
    public bool StandsInSentence() => What is "Name" or "Title" or "Below";

    /// <summary>As it stands in a sentence: "the definition". What the pages call by several words is quoted from there.</summary>
    internal string InSentence => What.Contains(' ', StringComparison.Ordinal) ? $"“{What}”" : "the " + What.ToLowerInvariant();
}

/// <summary>Reads from the rows that the history keeps what was said before a change, and what after it.</summary>
public static class Rewordings
{
    static readonly Dictionary<string, Field[]> fields = new()
    {
        ["code"] =
        [
            new("Name", row => CodeLabel.Of(Text(row, "number"), Text(row, "name"))), Words("In brief", "brief"), Words("Definition", "definition"), Words("Use when", "use"), Words("Not when", "not_use"),
            Choice("Comes from", "origin"), Choice("Status", "status"), Choice("Colour", "color"), new("Kind", row => row.GetValueOrDefault("is_folder") is 1L ? "folder" : "code"),
        ],
        ["coder"] = [Words("Name", "name"), Choice("Colour", "color")],
        ["source"] = [Words("Name", "name"), Words("Description", "description"), Words("Group", "group")],
        ["study_info"] = [Words("Title", "title"), Words("Description", "description")],
        ["quotation"] = [Words("Words", "quote"), Words("Comment", "comment")],
        ["coding"] = [Words("Comment", "comment"), Choice("Certainty", "certainty")],
        ["link"] = [Words("Relation", "relation"), Words("Comment", "comment")],
        ["memo"] = [Words("Title", "title"), Words("Text", "text"), new("Kind", row => Enum.TryParse(Text(row, "kind"), out MemoKind kind) ? MemoWords.Of(kind) : "")],
    };

    /// <summary>What these changes put in other words, by their numbers; those that put nothing so, and very large ones, are left out. All are read at once.</summary>
    public static IReadOnlyDictionary<long, IReadOnlyList<Rewording>> Read(StudySession session, IReadOnlyList<HistoryLine> lines)
    {
        List<long> wanted = [.. lines.Where(line => line.Rows <= HistorySentences.SmallEnough).Select(line => line.Sequence)];
        List<(long Sequence, List<TouchedRow> Rows)> changes = session.Study.File.ReadHistory(history => history.Rows(wanted).Select(change => (change.Sequence, Seen(session.Viewer, change.Rows))).ToList());
        return changes.Zip(Of(session, changes.Select(change => change.Rows))).Where(pair => pair.Second.Count > 0).ToDictionary(pair => pair.First.Sequence, pair => pair.Second);
    }

    /// <summary>What became of the words of several rows, set by set.</summary>
    internal static IReadOnlyList<IReadOnlyList<Rewording>> Of(StudySession session, IEnumerable<IReadOnlyList<TouchedRow>> sets)
    {
        IReadOnlyList<TouchedRow>[] all = [.. sets];
        Dictionary<Guid, string> names = session.Study.File.ReadHistory(history => history.Names(all.SelectMany(rows => rows).SelectMany(Above)));
        return [.. all.Select(rows => (IReadOnlyList<Rewording>)[.. rows.SelectMany(row => Of(row, names)).Select(Spelled)])];

        Rewording Spelled(Rewording one) => one.What == "Text" ? one with { Was = MemoView.Spelled(session, one.Was), Is = MemoView.Spelled(session, one.Is) } : one;
    }

    /// <summary>What became of the words of one row. One that was made or taken away has none that changed; but what a code meant is gone with it, and stands nowhere else.</summary>
    /// <param name="row">The row.</param>
    /// <param name="names">What the codes <see cref="Above"/> it are called.</param>
    internal static IEnumerable<Rewording> Of(TouchedRow row, IReadOnlyDictionary<Guid, string> names)
    {
        if (row is not { Before: { } before } || !fields.TryGetValue(row.Table, out Field[]? all)) yield break;
        if (row.After is not { } after)
        {
            if (row.Table != "code") yield break;
            foreach (Field field in all.Where(field => field.IsText && field.Read(before).Length > 0)) yield return new Rewording(all[0].Read(before), field.What, field.Read(before), "");
            yield break;
        }

        string of = all[0].What is "Name" or "Title" ? all[0].Read(after) : "";
        foreach (Field field in all)
            if (field.Read(before) is var was && field.Read(after) is var now && was != now) yield return new Rewording(of, field.What, was, now);
        if (row.Table == "code" && Parent(before) != Parent(after)) yield return new Rewording(of, "Below", Place(Parent(before)), Place(Parent(after)));

        string Place(Guid? parent) => parent is { } id ? names.GetValueOrDefault(id, HistorySentences.Deleted) : "";
    }

    /// <summary>The codes that a code lay below ahead of a change, and after it.</summary>
    internal static IEnumerable<Guid> Above(TouchedRow row) =>
        row.Table == "code" ? new[] { row.Before, row.After }.OfType<IReadOnlyDictionary<string, object?>>().Select(Parent).OfType<Guid>() : [];

    static Guid? Parent(IReadOnlyDictionary<string, object?> row) => TouchedRow.AsId(row.GetValueOrDefault("parent_id"));

    /// <summary>Rows whose coder may be seen. Where a text was exchanged, the words of its quotations changed with it, and its revisions show how.</summary>
    static List<TouchedRow> Seen(Viewer viewer, IEnumerable<TouchedRow> rows)
    {
        List<TouchedRow> seen = [.. rows.Where(row => TouchedRow.AsId(row["coder_id"]) is not { } coder || viewer.Sees(coder))];
        return seen.Exists(row => row.Table == "source_revision") ? seen.FindAll(row => row.Table != "quotation") : seen;
    }

    static Field Words(string what, string column) => new(what, row => Text(row, column), IsText: true);

    /// <summary>One of a few: "Literature" reads "literature", and what nobody said is empty.</summary>
    static Field Choice(string what, string column) => new(what, row => Text(row, column) is var value and not ("Unsaid" or "NotSaid") ? value.ToLowerInvariant() : "");

    // A row of an older Emic lacks the columns that came later.
    static string Text(IReadOnlyDictionary<string, object?> row, string column) => row.GetValueOrDefault(column) as string ?? "";

    /// <summary>Words of a row that people read.</summary>
    /// <param name="What">Which.</param>
    /// <param name="Read">Reads them from a row.</param>
    /// <param name="IsText">Whether somebody wrote them, other than one of a few.</param>
    sealed record Field(string What, Func<IReadOnlyDictionary<string, object?>, string> Read, bool IsText = false);
}
