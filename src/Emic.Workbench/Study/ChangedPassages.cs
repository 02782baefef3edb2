using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Of which words a change speaks.</summary>
/// <param name="Words">
/// How the first of its quotations begins: as the words were after the change, or ahead of it where it removed them. Where the change did not keep them, as they
/// are now, and where they are gone, as an earlier change kept them.
/// </param>
/// <param name="Now">Where that quotation lies now; null where it is gone.</param>
/// <param name="More">How many more quotations the change touched.</param>
/// <param name="Others">The next of those, as far as their words are known.</param>
public sealed record ChangedPassage(string Words, QuotationPlace? Now, int More, IReadOnlyList<PassageWords> Others);

/// <summary>A further passage of a change: how it begins, and where it lies now; null where it is gone.</summary>
public sealed record PassageWords(string Words, QuotationPlace? Now);

/// <summary>Finds the words that changes of quotations, their codes, examples, ties and links are about.</summary>
public static class ChangedPassages
{
    /// <summary>About so many characters of a quotation tell it from others.</summary>
    const int Enough = 80;

    /// <summary>So many quotations of one change are named; where the words of none of them are known, nothing is said.</summary>
    const int Named = 20;

    /// <summary>So many changes further back the words of quotations that are gone are looked for: what is done with a quotation is mostly done soon after it was made.</summary>
    const int Back = 500;

    /// <summary>
    /// Those of these changes of which it is known, by number. Changes of whole sources, and very large ones, are left out: they are about more than
    /// passages. All changes are read at once, and all quotations.
    /// </summary>
    public static IReadOnlyDictionary<long, ChangedPassage> Read(StudySession session, IReadOnlyList<HistoryLine> lines)
    {
        List<long> wanted = [.. lines.Where(line => line.Rows <= HistorySentences.SmallEnough).Select(line => line.Sequence)];
        List<Touched> touched = session.Study.File.ReadHistory(history => history.Rows(wanted).Select(change => Of(session.Viewer, change.Sequence, change.Rows)).OfType<Touched>().ToList());
        HashSet<Guid> ids = [.. touched.SelectMany(change => change.Quotations.Take(Named))];
        Dictionary<Guid, (QuotationPlace Place, string Words)> now = ids.Count == 0 ? [] : session.Read(db => db.Quotations(session.Viewer).Where(quotation => ids.Contains(quotation.Id))
            .Select(quotation => new { quotation.Id, quotation.SourceId, quotation.CoderId, quotation.Begin, quotation.End, quotation.Quote }).AsEnumerable()
            .ToDictionary(one => one.Id, one => (new QuotationPlace(one.Id, one.SourceId, one.CoderId, new TextSpan(one.Begin, one.End)), one.Quote)));
        Dictionary<Guid, string> gone = Gone(session, touched, ids.Where(id => !now.ContainsKey(id)));
        var passages = new Dictionary<long, ChangedPassage>();
        foreach (Touched change in touched)
        {
            var said = new List<PassageWords>();
            foreach (Guid id in change.Quotations.Take(Named))
            {
                bool isThere = now.TryGetValue(id, out (QuotationPlace Place, string Words) found);
                if ((change.Words.GetValueOrDefault(id) ?? found.Words ?? gone.GetValueOrDefault(id)) is { } words) said.Add(new PassageWords(Excerpt.Beginning(words, Enough), isThere ? found.Place : null));
            }

            if (said.Count > 0) passages[change.Sequence] = new ChangedPassage(said[0].Words, said[0].Now, change.Quotations.Count - 1, said[1..]);
        }

        return passages;
    }

    /// <summary>The words of quotations that are gone, as other changes kept them: those that are read anyway, then earlier ones.</summary>
    static Dictionary<Guid, string> Gone(StudySession session, List<Touched> touched, IEnumerable<Guid> ids)
    {
        HashSet<Guid> sought = [.. ids];
        var words = new Dictionary<Guid, string>();
        foreach (Touched change in touched) Take(change);
        if (sought.Count == 0) return words;
        long newest = touched.Where(change => change.Quotations.Exists(sought.Contains)).Max(change => change.Sequence);
        session.Study.File.ReadHistory(history =>
        {
            foreach (long[] some in history.Before(newest).Take(Back).Where(entry => entry.Rows <= HistorySentences.SmallEnough).Select(entry => entry.Sequence).ToList().Chunk(50).TakeWhile(_ => sought.Count > 0))
                foreach ((long sequence, IEnumerable<TouchedRow> rows) in history.Rows(some))
                    if (Of(session.Viewer, sequence, rows) is { } change) Take(change);
            return words;
        });
        return words;

        void Take(Touched change)
        {
            foreach ((Guid id, string said) in change.Words)
                if (sought.Remove(id)) words[id] = said;
        }
    }

    /// <summary>The quotations a change touched; null where it touched none, or a source with them.</summary>
    static Touched? Of(Viewer viewer, long sequence, IEnumerable<TouchedRow> rows)
    {
        var quotations = new List<Guid>();
        var seen = new HashSet<Guid>();
        var words = new Dictionary<Guid, string>();
        foreach (TouchedRow row in rows)
        {
            if (row.Table is "source" or "source_revision") return null;
            if (row.Table is "quotation" or "coding" && !(TouchedRow.AsId(row["coder_id"]) is { } coder && viewer.Sees(coder))) continue;
            Guid?[] ids = row.Table switch
            {
                "quotation" => [row.Id],
                "link" => [TouchedRow.AsId(row["from_id"]), TouchedRow.AsId(row["to_id"])],
                _ => [TouchedRow.AsId(row["quotation_id"])],
            };
            quotations.AddRange(ids.OfType<Guid>().Where(seen.Add));
            if (row.Table == "quotation" && row["quote"] is string quote) words[row.Id] = quote;
        }

        return quotations.Count == 0 ? null : new Touched(sequence, quotations, words);
    }

    /// <summary>What is known of a change from its rows.</summary>
    /// <param name="Sequence">Its number.</param>
    /// <param name="Quotations">The quotations it touched, each once.</param>
    /// <param name="Words">The words of those whose own row it touched.</param>
    sealed record Touched(long Sequence, List<Guid> Quotations, Dictionary<Guid, string> Words);
}
