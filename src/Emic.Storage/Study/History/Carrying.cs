using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>
/// Carries what the history remembers of quotations over the corrections made since: a coding can be undone although somebody mended a
/// word further up meanwhile. Where a correction changed the very words, it stands in the way.
/// </summary>
sealed class Carrying(HistoryLog log, ChangeEntry applied)
{
    List<(ChangeEntry Correction, Guid Source, EditScript Script)>? since;
    readonly Dictionary<Guid, string> texts = [];

    /// <summary>The row of a quotation as it would be now.</summary>
    /// <exception cref="LaterChangeException">Its words were corrected.</exception>
    public object?[]? Over(RowLayout layout, object?[]? values)
    {
        if (values is null || layout.Table != "quotation") return values;
        since ??= Since();
        var source = new Guid((byte[])layout.Value(values, "source_id")!, true);
        if (!since.Exists(one => one.Source == source)) return values;
        var span = new TextSpan((int)(long)layout.Value(values, "begin")!, (int)(long)layout.Value(values, "end")!);
        foreach ((ChangeEntry correction, Guid corrected, EditScript script) in since)
            if (corrected == source) span = script.Move(span) ?? throw new LaterChangeException(correction);
        if (!texts.TryGetValue(source, out string? text)) texts[source] = text = QuotationMoves.CurrentText(log, source);
        object?[] carried = [.. values];
        carried[layout.Place("begin")] = (long)span.Begin;
        carried[layout.Place("end")] = (long)span.End;

        // A quotation that waits for a person keeps the words around it that it had.
        QuoteAnchor anchor = QuoteAnchor.At(text, span);
        if (anchor.Quote != (string)layout.Value(values, "quote")!) return carried;
        carried[layout.Place("prefix")] = anchor.Prefix;
        carried[layout.Place("suffix")] = anchor.Suffix;
        return carried;
    }

    List<(ChangeEntry Correction, Guid Source, EditScript Script)> Since()
    {
        using SqliteCommand command = log.Command(
            $"""
            SELECT sequence FROM history_change WHERE copy_id = $copy AND sequence > $sequence AND (kind = '{ChangeKinds.CorrectSource}'
              OR target IN (SELECT sequence FROM history_change WHERE copy_id = $copy AND kind = '{ChangeKinds.CorrectSource}')) ORDER BY sequence
            """,
            ("$copy", HistoryLog.Bytes(log.Copy)),
            ("$sequence", applied.Sequence));
        var sequences = new List<long>();
        using (SqliteDataReader reader = command.ExecuteReader())
            while (reader.Read()) sequences.Add(reader.GetInt64(0));
        var standing = new List<(long Change, ChangeEntry Correction, Guid Source, EditScript Script)>();
        foreach (ChangeEntry entry in sequences.Select(sequence => log.At(sequence)!))
        {
            // What was taken back, or taken back and done again, leaves everything where it was, the words inside included.
            if (entry.Target is { } target && standing.RemoveAll(one => one.Change == target) > 0) continue;
            foreach ((Guid source, EditScript script) in QuotationMoves.In([.. Payload.Read(log.Payload(entry.Sequence))])) standing.Add((entry.Target ?? entry.Sequence, entry, source, script));
        }

        return [.. standing.Select(one => (one.Correction, one.Source, one.Script))];
    }
}
