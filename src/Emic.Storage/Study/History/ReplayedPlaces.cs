using Emic.Core;

namespace Emic.Storage;

/// <summary>
/// Where quotations lie while the history is replayed: corrections move them without a row of their own. The words around a
/// quotation follow from its place and its text; <see cref="RuleCheck"/> compares them.
/// </summary>
sealed class ReplayedPlaces
{
    static readonly string[] Moving = ["begin", "end", "prefix", "suffix", "version"];
    readonly Dictionary<Guid, Dictionary<Guid, (TextSpan Span, long Version)>> bySource = [];

    /// <summary>Takes in what a change did to one row.</summary>
    public void Replay(RowChange row)
    {
        if (row.Table.Table != "quotation") return;
        Guid source = Source(row.Table, (row.After ?? row.Before)!);
        if (!bySource.TryGetValue(source, out var places)) bySource[source] = places = [];
        if (row.After is null) places.Remove(row.Id);
        else places[row.Id] = At(row.Table, row.After);
    }

    /// <summary>Moves what the corrections among a change's rows move.</summary>
    public void Move(IReadOnlyList<RowChange> rows)
    {
        foreach ((Guid source, EditScript script) in QuotationMoves.In(rows))
        {
            if (!bySource.TryGetValue(source, out var places)) continue;
            HashSet<Guid> listed = [.. rows.Where(row => row.Table.Table == "quotation").Select(row => row.Id)];
            foreach ((Guid id, (TextSpan span, long version)) in places.ToList())
            {
                int shift = listed.Contains(id) ? 0 : script.At(span.Begin, span.End).Shift;
                if (shift != 0) places[id] = (new TextSpan(span.Begin + shift, span.End + shift), version + 1);
            }
        }
    }

    /// <summary>The values that no correction moves.</summary>
    public object?[] Without(RowLayout layout, object?[] values)
    {
        if (layout.Table != "quotation") return values;
        object?[] staying = [.. values];
        foreach (string column in Moving) staying[layout.Place(column)] = null;
        return staying;
    }

    /// <summary>Whether a row of the study lies where the history leads.</summary>
    public bool IsAt(RowLayout layout, object?[] values) =>
        layout.Table != "quotation"
        || (bySource.TryGetValue(Source(layout, values), out var places) && places.TryGetValue(new Guid((byte[])layout.Value(values, "id")!, true), out var place) && place == At(layout, values));

    static Guid Source(RowLayout layout, object?[] values) => new((byte[])layout.Value(values, "source_id")!, true);

    static (TextSpan Span, long Version) At(RowLayout layout, object?[] values) =>
        (new TextSpan((int)(long)layout.Value(values, "begin")!, (int)(long)layout.Value(values, "end")!), (long)layout.Value(values, "version")!);
}
