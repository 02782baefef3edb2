using Emic.Core;

namespace Emic.Workbench;

/// <summary>The questions kept under a name.</summary>
public static class SavedQueries
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<SavedQuery> List(StudySession session) =>
        session.Read(db => db.SavedQueries.AsEnumerable().OrderBy(query => query.Name, StringComparer.OrdinalIgnoreCase).ToList());

    /// <summary>The one with this name, case aside.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static SavedQuery Named(StudySession session, string name) =>
        List(session).FirstOrDefault(query => Same(query.Name, name)) ?? throw new RefusedException($"No question is kept as “{name.Trim()}”. `emic quotations saved` lists them.");

    /// <summary>Keeps a question. One that is kept under the name already is replaced by it.</summary>
    /// <exception cref="RefusedException">The name is empty.</exception>
    public static (Saved Saved, SavedQuery Query) Keep(StudySession session, string name, QuotationQuery query)
    {
        SavedQuery kept = null!;
        Saved saved = session.Change(ChangeKinds.SaveQuery, scope =>
        {
            string called = Wording.Name(name, "the question");
            kept = scope.Db.SavedQueries.AsEnumerable().FirstOrDefault(one => Same(one.Name, called))
                ?? scope.Add(new SavedQuery { Id = session.NewId(), Name = called, Query = query, CreatedAt = session.Now });
            (kept.Name, kept.Query) = (called, query);
            scope.About("saved_query", kept.Id);
        });
        return (saved, kept ?? Named(session, name));
    }

    /// <summary>Drops a question; what it finds stays as it is.</summary>
    /// <exception cref="RefusedException">It is gone.</exception>
    public static Saved Drop(StudySession session, Guid id) => session.Change(ChangeKinds.DeleteQuery, scope =>
    {
        scope.Remove(scope.Row<SavedQuery>(id, "question"));
        scope.About("saved_query", id);
    });

    static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
