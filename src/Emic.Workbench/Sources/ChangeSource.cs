using Emic.Core;

namespace Emic.Workbench;

/// <summary>Changes what is known of a source; its text stays.</summary>
public static class ChangeSource
{
    /// <summary>Renames, describes or groups it.</summary>
    /// <exception cref="RefusedException">The name is empty or taken, or somebody changed the source meanwhile.</exception>
    public static Saved Run(StudySession session, Guid id, string name, string description, string group, long? seen = null) => session.Change(ChangeKinds.ChangeSource, scope =>
    {
        Source source = scope.Row<Source>(id, "source", seen);
        string free = Wording.Name(name, "the source");
        if (scope.Db.Sources.Where(other => other.Id != id).Select(other => other.Name).AsEnumerable().Contains(free, StringComparer.OrdinalIgnoreCase)) throw new RefusedException($"There is a source “{free}” already. Choose another name.", "name");
        (source.Name, source.Description, source.Group) = (free, Wording.Text(description), Wording.Label(group));
        scope.About("source", id);
    });

    /// <summary>Puts it after another source, or first.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The source.</param>
    /// <param name="after">The source it then follows, whose group it joins; null for the first place.</param>
    /// <exception cref="RefusedException">A source is gone.</exception>
    public static Saved Move(StudySession session, Guid id, Guid? after) => session.Change(ChangeKinds.MoveSource, scope =>
    {
        Source source = scope.Row<Source>(id, "source");
        if (after == id) return;
        List<Source> others = SourceList.Ordered(scope.Db.Sources.Where(other => other.Id != id).ToList());
        int index = 0;
        if (after is { } previous)
        {
            Source neighbour = scope.Row<Source>(previous, "source");
            index = others.IndexOf(neighbour) + 1;
            source.Group = neighbour.Group;
        }

        // The order shown is by group; every rank is set anew so that it is the order stored.
        others.Insert(index, source);
        Renumber(others);
        scope.About("source", id);
    });

    /// <summary>Puts it one place up or down inside its group.</summary>
    /// <exception cref="RefusedException">It is gone, or stands at that end of its group.</exception>
    public static Saved Step(StudySession session, Guid id, bool up) => session.Change(ChangeKinds.MoveSource, scope =>
    {
        Source source = scope.Row<Source>(id, "source");
        List<Source> all = SourceList.Ordered(scope.Db.Sources.ToList());
        int at = all.IndexOf(source), to = up ? at - 1 : at + 1;
        if (to < 0 || to >= all.Count || all[to].Group != source.Group) throw new RefusedException($"{source.Name} can't go further that way. To put it elsewhere, change its group.");
        (all[at], all[to]) = (all[to], all[at]);
        Renumber(all);
        scope.About("source", id);
    });

    /// <summary>Sorts all sources by name, by when they were imported, or by length, within their groups.</summary>
    public static Saved Sort(StudySession session, SourceOrder order) => session.Change(ChangeKinds.MoveSource, scope =>
    {
        List<Source> sources = SourceList.Ordered(scope.Db.Sources.ToList());
        List<string> groups = [.. sources.Select(source => source.Group).Distinct()];
        IOrderedEnumerable<Source> byGroup = sources.OrderBy(source => groups.IndexOf(source.Group));
        Renumber([.. order switch
        {
            SourceOrder.Name => byGroup.ThenBy(source => source.Name, NaturalOrder.Instance),
            SourceOrder.Imported => byGroup.ThenBy(source => source.ImportedAt),
            _ => byGroup.ThenByDescending(source => source.Words),
        }]);
    });

    /// <summary>Marks the source as read by the session's coder, or as unread.</summary>
    public static Saved MarkRead(StudySession session, Guid id, bool read)
    {
        Guid coder = session.Coder;
        return session.Change(ChangeKinds.ReadSource, scope =>
        {
            scope.Row<Source>(id, "source");
            SourceReading? known = scope.Db.SourceReadings.FirstOrDefault(reading => reading.SourceId == id && reading.CoderId == coder);
            if (read && known is null) scope.Add(new SourceReading { Id = session.NewId(), SourceId = id, CoderId = coder, At = session.Now });
            if (!read && known is not null) scope.Remove(known);
            scope.About("source", id);
        });
    }

    /// <summary>Deletes a source with all that is coded in it, and the links from and to that; memos stay, without their ties to it. Undo brings everything back.</summary>
    /// <returns>When it reached the disk, and how many quotations went.</returns>
    /// <exception cref="RefusedException">The source is gone, or somebody changed it meanwhile.</exception>
    public static (Saved Saved, int Quotations) Delete(StudySession session, Guid id, long? seen = null)
    {
        int quotations = 0;
        Saved saved = session.Change(ChangeKinds.DeleteSource, scope =>
        {
            Source source = scope.Row<Source>(id, "source", seen);
            List<Quotation> going = scope.Db.Quotations(Viewer.All).Where(quotation => quotation.SourceId == id).ToList();
            quotations = going.Count;
            HashSet<Guid> ids = [.. going.Select(quotation => quotation.Id)];
            foreach (Core.Coding coding in scope.Db.Codings(Viewer.All).Where(coding => coding.SourceId == id).ToList()) scope.Remove(coding);
            foreach (CodeExample example in scope.Db.CodeExamples.AsEnumerable().Where(example => ids.Contains(example.QuotationId)).ToList()) scope.Remove(example);
            foreach (Link link in scope.Db.Links(Viewer.All).AsEnumerable().Where(link => ids.Contains(link.FromId) || ids.Contains(link.ToId)).ToList()) scope.Remove(link);
            foreach (MemoTie tie in scope.Db.MemoTies(Viewer.All).AsEnumerable().Where(tie => tie.SourceId == id || (tie.QuotationId is { } tied && ids.Contains(tied))).ToList()) scope.Remove(tie);
            foreach (QuotationFlag flag in scope.Db.QuotationFlags(Viewer.All).Where(flag => flag.SourceId == id).ToList()) scope.Remove(flag);
            foreach (Quotation quotation in going) scope.Remove(quotation);
            foreach (SourceCorrection correction in scope.Db.SourceCorrections.Where(correction => correction.SourceId == id).ToList()) scope.Remove(correction);
            foreach (SourceReading reading in scope.Db.SourceReadings.Where(reading => reading.SourceId == id).ToList()) scope.Remove(reading);
            foreach (SourceRevision revision in scope.Db.SourceRevisions.Where(revision => revision.SourceId == id).ToList()) scope.Remove(revision);
            scope.Remove(source);
            scope.About("source", id);
        });
        return (saved, quotations);
    }

    static void Renumber(List<Source> sources)
    {
        foreach ((Source source, string rank) in sources.Zip(Rank.Spread(sources.Count))) source.Rank = rank;
    }
}

/// <summary>How sources can be sorted.</summary>
public enum SourceOrder
{
    Name,
    Imported,
    Length,
}

/// <summary>"P2" before "P10".</summary>
sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        string one = x ?? "", other = y ?? "";
        int i = 0, j = 0;
        while (i < one.Length && j < other.Length)
        {
            int order = char.IsAsciiDigit(one[i]) && char.IsAsciiDigit(other[j])
                ? Number(one, ref i).CompareTo(Number(other, ref j))
                : char.ToUpperInvariant(one[i++]).CompareTo(char.ToUpperInvariant(other[j++]));
            if (order != 0) return order;
        }

        return (one.Length - i).CompareTo(other.Length - j);
    }

    static System.Numerics.BigInteger Number(string text, ref int at)
    {
        System.Numerics.BigInteger number = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++) number = number * 10 + (text[at] - '0');
        return number;
    }
}
