using Emic.Core;
using Microsoft.EntityFrameworkCore;

namespace Emic.Storage;

/// <summary>What a change may do while the door is open. Nothing of it lasts unless all of it does.</summary>
public sealed class ChangeScope
{
    /// <summary>How many subjects the history names; the rest is in the rows.</summary>
    const int NamedSubjects = 8;

    readonly List<Subject> subjects = [];

    internal ChangeScope(StudyDb db, ContentStore contents)
    {
        Db = db;
        Contents = contents;
    }

    /// <summary>The rows, tracked: what is changed on them is saved.</summary>
    public StudyDb Db { get; }

    /// <summary>Texts and files.</summary>
    public ContentStore Contents { get; }

    internal IReadOnlyList<Subject> Subjects => subjects;

    /// <summary>Notes for the history what the change is about. The first few are kept.</summary>
    public void About(string table, Guid id)
    {
        var subject = new Subject(table, id);
        if (subjects.Count < NamedSubjects && !subjects.Contains(subject)) subjects.Add(subject);
    }

    /// <summary>Adds a row.</summary>
    public T Add<T>(T row)
        where T : class, IRow
    {
        Db.Add(row);
        return row;
    }

    /// <summary>Whether a row is added in this change: nothing in the file refers to it.</summary>
    public bool IsNew<T>(T row)
        where T : class, IRow => Db.Entry(row).State == EntityState.Added;

    /// <summary>Removes a row. Nothing follows by itself: what refers to it must go or change too.</summary>
    public void Remove<T>(T row)
        where T : class, IRow => Db.Remove(row);

    /// <summary>Keeps a row in the history of this change although nothing about it may differ.</summary>
    public void Touch<T>(T row)
        where T : class, IRow => Db.Entry(row).Property(known => known.Version).IsModified = true;

    /// <summary>The row with this id, or null.</summary>
    public T? Find<T>(Guid id)
        where T : class, IRow => Db.Find<T>(id);
}
