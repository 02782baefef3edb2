using System.Globalization;
using Emic.Core;

namespace Emic.Workbench;

/// <summary>A mark by which it is known whether the words of a selection are still the same.</summary>
public static class TextsState
{
    /// <summary>Another mark when a source, its text or its turns changed since; where a code says which words, also when anything else changed.</summary>
    public static string Read(StudySession session, TextSelection selection)
    {
        if (selection.Code is not null) return session.Study.File.ReadHistory(history => history.Last).ToString(CultureInfo.InvariantCulture);
        return session.Read(db =>
        {
            var mark = new HashCode();
            foreach (var one in db.Sources.Join(db.SourceRevisions, source => source.RevisionId, revision => revision.Id, (source, revision) => new { source.Id, source.Version, RevisionId = revision.Id, Revised = revision.Version }).OrderBy(one => one.Id)) mark.Add(one);
            return mark.ToHashCode().ToString(CultureInfo.InvariantCulture);
        });
    }
}
