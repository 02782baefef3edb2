using Emic.Core;

namespace Emic.Workbench;

/// <summary>Moves a code, with all below it, to another place of the tree.</summary>
public static class MoveCode
{
    /// <summary>Moves it.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The code.</param>
    /// <param name="parent">The code above from now on; null for the top.</param>
    /// <param name="after">The sibling it then follows; null for the first place.</param>
    /// <exception cref="RefusedException">A code is gone, or the place lies below the code itself.</exception>
    public static Saved Run(StudySession session, Guid id, Guid? parent, Guid? after) => session.Change(ChangeKinds.MoveCode, scope =>
    {
        Code code = scope.Row<Code>(id, "code");
        List<Code> all = CodeTree.All(scope);
        if (parent is { } above)
        {
            scope.Row<Code>(above, "code above");
            if (CodeTree.IsWithin(all, above, id)) throw new RefusedException($"“{code.Label}” can't be moved below itself.");
        }

        if (after == id) return;
        List<Code> siblings = CodeTree.Children(all.Where(other => other.Id != id), parent);
        int index = after is { } sibling ? siblings.FindIndex(other => other.Id == sibling) + 1 : 0;
        if (after is not null && index == 0) throw new RefusedException("The code it was to follow is not there any more. Reload the page and try again.");
        code.ParentId = parent;
        code.Rank = CodeTree.Insert(siblings, index);
        scope.About("code", id);
    });

    /// <summary>Moves it by one step as a keyboard does: up or down among its siblings, in below the one above it, out beside the code above.</summary>
    public static Saved Step(StudySession session, Guid id, MoveStep step)
    {
        List<Code> all = session.Read(db => db.Codes.ToList());
        if (all.Find(code => code.Id == id) is not { } code) throw new RefusedException("This code is gone: somebody deleted it meanwhile.");
        List<Code> siblings = CodeTree.Children(all, code.ParentId);
        int at = siblings.FindIndex(other => other.Id == id);
        return step switch
        {
            MoveStep.Up when at > 0 => Run(session, id, code.ParentId, at > 1 ? siblings[at - 2].Id : null),
            MoveStep.Down when at + 1 < siblings.Count => Run(session, id, code.ParentId, siblings[at + 1].Id),
            MoveStep.In when at > 0 => Run(session, id, siblings[at - 1].Id, CodeTree.Children(all, siblings[at - 1].Id).LastOrDefault()?.Id),
            MoveStep.Out when code.ParentId is { } parent => Run(session, id, all.Find(other => other.Id == parent)?.ParentId, parent),
            _ => throw new RefusedException($"“{code.Label}” can't go further that way."),
        };
    }
}

/// <summary>One step of a code in the tree.</summary>
public enum MoveStep
{
    Up,
    Down,
    In,
    Out,
}
