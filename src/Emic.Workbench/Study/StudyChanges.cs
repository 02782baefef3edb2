using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>News of a study for whoever has it open.</summary>
/// <param name="Sequence">The newest change.</param>
/// <param name="By">Who made the newest one; empty if nobody in particular.</param>
/// <param name="Sentence">What the newest change was.</param>
/// <param name="Sources">Sources whose codings or text changed.</param>
/// <param name="Codes">Whether the codebook changed.</param>
/// <param name="SourcesChanged">Whether the list of sources, or what is known of them, changed.</param>
/// <param name="ChangeIds">The changes' ids, oldest first.</param>
/// <param name="PutBack">Whether the study was put back to a backup: anything may be otherwise than it was told before.</param>
public sealed record StudyNews(long Sequence, string By, string Sentence, IReadOnlyList<Guid> Sources, bool Codes, bool SourcesChanged, IReadOnlyList<Guid> ChangeIds, bool PutBack = false)
{
    /// <summary>The news that a study was put back to a backup.</summary>
    public static StudyNews OfPutBack(Study study) =>
        new(History.Last(study.Session()), "", "The study was put back to a backup.", [], Codes: true, SourcesChanged: true, [], PutBack: true);
}

/// <summary>Notices what any process changes in a study. Not for several threads at once.</summary>
public sealed class StudyChanges : IDisposable
{
    readonly Study study;
    readonly StudyWatch watch;

    internal StudyChanges(Study study)
    {
        this.study = study;
        watch = new StudyWatch(study.File);
    }

    /// <summary>What changed since the last call; null if nothing did. Changes of coders whom the viewer may not see are left out.</summary>
    /// <exception cref="StudyFileException">The file can't be read.</exception>
    public StudyNews? Poll(Viewer viewer)
    {
        StudyLook look = watch.Poll();
        if (look.PutBack) return StudyNews.OfPutBack(study);
        ChangeEntry[] entries = [.. look.Changes.Where(entry => entry.CoderId is not { } coder || viewer.Sees(coder))];
        if (entries.Length == 0) return null;
        return study.File.ReadHistory(history =>
        {
            var touched = new HashSet<string>();
            var sources = new HashSet<Guid>();
            foreach (TouchedRow row in entries.SelectMany(history.Rows))
            {
                touched.Add(row.Table);
                if (row.Table is "quotation" or "coding" or "source_correction" or "source_reading" && row["source_id"] is byte[] id) sources.Add(new Guid(id, true));
            }

            HistoryLine line = HistorySentences.Of(study.Session(null, viewer), [entries[^1]])[0];
            return new StudyNews(
                entries[^1].Sequence,
                line.By,
                line.Sentence,
                [.. sources],
                touched.Overlaps(["code", "code_example", "code_merge"]),
                touched.Overlaps(["source", "source_revision", "source_reading", "coder", "study_info"]),
                [.. entries.Select(entry => entry.Id)]);
        });
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => watch.Dispose();
}
