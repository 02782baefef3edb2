using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What codes were called at a change of the past, also where they are called otherwise by now, or are gone.</summary>
static class CodeNamesThen
{
    /// <summary>The names right after these changes, by change and code; one that nothing has changed since is left out, as is one that was never seen to change.</summary>
    /// <param name="history">The history; what became of the codebook since the oldest of the changes is looked through.</param>
    /// <param name="asked">A change's number, and a code.</param>
    public static Dictionary<(long Sequence, Guid Code), string> Read(HistoryView history, IReadOnlyCollection<(long Sequence, Guid Code)> asked)
    {
        var names = new Dictionary<(long, Guid), string>();
        if (asked.Count == 0) return names;
        long oldest = asked.Min(one => one.Sequence);
        ILookup<Guid, long> changes = asked.ToLookup(one => one.Code, one => one.Sequence);
        // From the newest back: what the oldest change after the one asked about found there is what counts.
        foreach (ChangeEntry entry in history.OfCodebook().TakeWhile(entry => entry.Sequence > oldest).Where(entry => entry.Rows <= HistorySentences.SmallEnough))
            foreach (TouchedRow row in history.Rows(entry))
                if (row is { Table: "code", Before: { } before } && before["name"] is string name)
                    foreach (long sequence in changes[row.Id].Where(sequence => sequence < entry.Sequence)) names[(sequence, row.Id)] = CodeLabel.Of(before["number"] as string ?? "", name);
        return names;
    }
}
