using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A link to make.</summary>
/// <param name="Id">The id it gets.</param>
/// <param name="From">The quotation the sentence begins with.</param>
/// <param name="Relation">The words between: "explains", or any of one's own.</param>
/// <param name="To">The quotation it ends with.</param>
/// <param name="Comment">Why; empty for none.</param>
/// <param name="Marks">Passages to mark first; <paramref name="From"/> and <paramref name="To"/> name them by the ids they ask for.</param>
public sealed record NewLink(Guid Id, Guid From, string Relation, Guid To, string Comment = "", IReadOnlyList<Passage>? Marks = null);

/// <summary>Links two quotations for the session's coder.</summary>
public static class MakeLink
{
    /// <summary>Makes the link, and marks what it is to hang on, in one change.</summary>
    /// <exception cref="RefusedException">Nobody codes, a quotation is gone or may not be seen, both are one, or the coder has made this link already.</exception>
    public static Saved Run(StudySession session, NewLink link)
    {
        Guid coder = session.Coder;
        return session.Change(ChangeKinds.MakeLink, scope =>
        {
            Func<Guid, Guid> marked = MarkPassage.Within(session, scope, link.Marks);
            Quotation from = Seen(session, scope, marked(link.From)), to = Seen(session, scope, marked(link.To));
            if (from.Id == to.Id) throw new RefusedException("Choose two different quotations to link.");
            string relation = Relation(link.Relation);
            RefuseTwice(scope, link.Id, coder, from.Id, to.Id, relation);
            scope.Add(new Link { Id = link.Id, FromId = from.Id, ToId = to.Id, Relation = relation, Comment = Wording.Text(link.Comment), CoderId = coder, CreatedAt = session.Now });
            foreach (Guid source in new[] { from.SourceId, to.SourceId }.Distinct()) scope.About("source", source);
        });
    }

    /// <summary>Refuses a link that says what another one of the coder says already.</summary>
    internal static void RefuseTwice(ChangeScope scope, Guid id, Guid coder, Guid from, Guid to, string relation)
    {
        if (scope.Db.Links(Viewer.All).Any(known => known.Id != id && known.CoderId == coder && known.FromId == from && known.ToId == to && known.Relation == relation))
            throw new RefusedException($"You have linked these two with “{relation}” already.", "relation");
    }

    /// <summary>A relation as it is kept.</summary>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    internal static string Relation(string typed) =>
        typed.Trim().Length == 0 ? throw new RefusedException("Say how the two hang together: explains, contradicts, supports, or words of your own.", "relation") : Wording.Name(typed, "the link", "relation");

    static Quotation Seen(StudySession session, ChangeScope scope, Guid id)
    {
        Quotation quotation = scope.Row<Quotation>(id, "quotation");
        return session.Viewer.Sees(quotation.CoderId) ? quotation : throw new RefusedException("This quotation is another coder's, whose work you may not see now.");
    }
}
