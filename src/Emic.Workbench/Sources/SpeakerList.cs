using Emic.Core;

namespace Emic.Workbench;

/// <summary>Who speaks in a study's sources.</summary>
public static class SpeakerList
{
    /// <summary>The speakers with these names, case aside; an empty name stands for turns of which nobody knows who speaks.</summary>
    /// <exception cref="RefusedException">One of them speaks nowhere: a name that is mistyped beside a good one would go unseen in the answer.</exception>
    public static IReadOnlyList<string> Named(StudySession session, IEnumerable<string> names)
    {
        List<string> sought = [.. names.Select(name => name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        HashSet<string> missing = new(sought.Where(name => name.Length > 0), StringComparer.OrdinalIgnoreCase);
        session.Read(db =>
        {
            foreach (TextStructure structure in db.Sources.Join(db.SourceRevisions, source => source.RevisionId, revision => revision.Id, (_, revision) => revision.Structure))
            {
                missing.ExceptWith(structure.Turns.Select(turn => turn.Speaker));
                if (missing.Count == 0) break;
            }

            return missing.Count;
        });
        return missing.Count == 0 ? sought : throw new RefusedException($"Nobody is called “{missing.First()}” in any source. `emic sources speakers` lists who speaks in one.");
    }
}
