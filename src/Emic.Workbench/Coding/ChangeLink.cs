using Emic.Core;

namespace Emic.Workbench;

/// <summary>Changes a coder's own links between quotations.</summary>
public static class ChangeLink
{
    /// <summary>Names the relation anew and says why.</summary>
    /// <exception cref="RefusedException">It is not theirs, has changed, the relation is empty, or another link of theirs says the same.</exception>
    public static Saved Run(StudySession session, Guid id, string relation, string comment, long? seen = null) => session.Change(ChangeKinds.ChangeLink, scope =>
    {
        Link link = scope.OwnLink(session, id, seen);
        string named = MakeLink.Relation(relation);
        MakeLink.RefuseTwice(scope, link.Id, link.CoderId, link.FromId, link.ToId, named);
        (link.Relation, link.Comment) = (named, Wording.Text(comment));
    });

    /// <summary>Removes it; the quotations stay.</summary>
    /// <exception cref="RefusedException">It is not theirs, or has changed.</exception>
    public static Saved Delete(StudySession session, Guid id, long? seen = null) => session.Change(ChangeKinds.DeleteLink, scope => scope.Remove(scope.OwnLink(session, id, seen)));
}
