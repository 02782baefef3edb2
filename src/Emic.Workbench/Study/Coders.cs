using Emic.Core;
using Microsoft.EntityFrameworkCore;

namespace Emic.Workbench;

/// <summary>The people who code.</summary>
public static class Coders
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Coder> List(StudySession session) =>
        session.Read(db => db.Coders.AsEnumerable().OrderBy(coder => coder.Name, StringComparer.OrdinalIgnoreCase).ToList());

    /// <summary>The coder with this name, case aside.</summary>
    /// <exception cref="RefusedException">There is none; the message names those there are.</exception>
    public static Coder Named(StudySession session, string name)
    {
        IReadOnlyList<Coder> all = List(session);
        return all.FirstOrDefault(coder => string.Equals(coder.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedException(all.Count == 0
                ? $"There is no coder “{name}” yet. Add one with `emic coders add`."
                : $"There is no coder “{name}”. The study has {string.Join(", ", all.Select(coder => coder.Name))}.");
    }

    /// <summary>Adds a coder in a colour nobody has yet, or in the one asked for.</summary>
    /// <exception cref="RefusedException">The name is empty or taken.</exception>
    public static Coder Add(StudySession session, string name, Hue? color = null)
    {
        Coder coder = null!;
        session.Change(ChangeKinds.AddCoder, scope =>
        {
            List<Coder> others = scope.Db.Coders.ToList();
            coder = scope.Add(new Coder { Id = session.NewId(), Name = Free(name, others), Color = color ?? Palette.Next(others.Select(other => other.Color)) });
            scope.About("coder", coder.Id);
        });
        return coder;
    }

    /// <summary>Renames or recolours a coder.</summary>
    /// <exception cref="RefusedException">The name is empty or taken, or somebody changed the coder meanwhile.</exception>
    public static Saved Change(StudySession session, Guid id, string name, Hue color, long? seen = null) => session.Change(ChangeKinds.ChangeCoder, scope =>
    {
        Coder coder = scope.Row<Coder>(id, "coder", seen);
        coder.Name = Free(name, scope.Db.Coders.Where(other => other.Id != id).AsNoTracking().ToList());
        coder.Color = color;
        scope.About("coder", id);
    });

    /// <summary>Removes a coder who has neither coded nor written.</summary>
    /// <exception cref="RefusedException">They have.</exception>
    public static Saved Remove(StudySession session, Guid id) => session.Change(ChangeKinds.RemoveCoder, scope =>
    {
        Coder coder = scope.Row<Coder>(id, "coder");
        if (scope.Db.Quotations(Viewer.All).Any(quotation => quotation.CoderId == id)) throw new RefusedException($"{coder.Name} has marked quotations. Delete those first, or keep the coder.");
        if (scope.Db.Memos(Viewer.All).Any(memo => memo.CoderId == id) || scope.Db.Links(Viewer.All).Any(link => link.CoderId == id)) throw new RefusedException($"{coder.Name} has written memos or made links. Delete those first, or keep the coder.");
        foreach (MemoTie tie in scope.Db.MemoTies(Viewer.All).Where(tie => tie.CoderId == id).ToList()) scope.Remove(tie);
        foreach (SourceReading reading in scope.Db.SourceReadings.Where(reading => reading.CoderId == id).ToList()) scope.Remove(reading);
        foreach (ComparisonEntry entry in scope.Db.ComparisonEntries(Viewer.All).Where(entry => entry.CoderId == id).ToList()) scope.Remove(entry);
        scope.Remove(coder);
        scope.About("coder", id);
    });

    static string Free(string typed, List<Coder> others)
    {
        string name = Wording.Name(typed, "the coder");
        return others.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))
            ? throw new RefusedException($"There is a coder “{name}” already. Choose another name.", "name")
            : name;
    }
}
