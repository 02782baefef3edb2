using Emic.Workbench;

namespace Emic.Web;

/// <summary>
/// Work over a whole study that a page waits for. A page is shown after a moment at the latest, with the answer or with how far the work is;
/// it asks again, and finds the answer. Nobody asks any more: the work stops. The last answers are kept, so that turning pages and saving what is
/// shown costs nothing.
/// </summary>
sealed class LongWork(TimeProvider clock)
{
    const int Kept = 4;
    static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(20);

    readonly Lock gate = new();
    readonly LinkedList<LongJob> jobs = [];

    /// <summary>How long a page waits for an answer before it is shown without.</summary>
    public TimeSpan Moment { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The work that answers a question: the one already begun, or a new one. Waits a moment for its answer.</summary>
    /// <param name="question">What is asked, of which state of which study: equal questions have equal answers.</param>
    /// <param name="work">Finds the answer.</param>
    /// <param name="patience">How long to wait; a moment if left out.</param>
    public LongJob Ask<T>(string question, Func<IProgress<SourcesDone>, CancellationToken, T> work, TimeSpan? patience = null)
        where T : class
    {
        LongJob job;
        lock (gate)
        {
            job = jobs.FirstOrDefault(known => known.Question == question && !known.HasFailed) ?? new LongJob(question, clock, Abandoned, work);
            jobs.Remove(job);
            jobs.AddFirst(job);
            while (jobs.Count > Kept)
            {
                jobs.Last!.Value.Stop();
                jobs.RemoveLast();
            }
        }

        job.Wait(patience ?? Moment);
        return job;
    }

    /// <summary>A work by its id; null if it is none of the last ones.</summary>
    public LongJob? Find(Guid id)
    {
        lock (gate) return jobs.FirstOrDefault(job => job.Id == id);
    }
}
