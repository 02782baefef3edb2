using Emic.Core;
using Emic.Workbench;

namespace Emic.Writer;

/// <summary>Codes, takes back and does again.</summary>
sealed class UndoWork(StudySession session, Random chance)
{
    readonly CodingWork coding = new(session, chance);

    /// <summary>One act under the given change id; null if there was nothing to take back or to do again.</summary>
    public Saved? Step(Guid change)
    {
        StudySession act = session with { ChangeId = change };
        try
        {
            return chance.Next(5) switch
            {
                0 or 1 => Undo.Back(act)?.Saved,
                2 => Undo.Again(act)?.Saved,
                _ => coding.Step(change),
            };
        }
        catch (Exception gone) when (gone is RefusedException or InvalidOperationException)
        {
            // An undo took away what this step wanted to change.
            return null;
        }
    }
}
