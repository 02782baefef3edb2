using Emic.Workbench;

namespace Emic.Web;

/// <summary>One work of <see cref="LongWork"/>.</summary>
sealed class LongJob
{
    readonly CancellationTokenSource stopping = new();
    readonly TimeProvider clock;
    readonly Task<object> task;
    long asked;

    public LongJob(string question, TimeProvider clock, TimeSpan abandoned, Func<IProgress<SourcesDone>, CancellationToken, object> work)
    {
        Question = question;
        this.clock = clock;
        asked = clock.GetTimestamp();
        var progress = new Told<SourcesDone>(done =>
        {
            Done = done;
            if (clock.GetElapsedTime(Interlocked.Read(ref asked)) > abandoned) Stop();
        });
        task = Task.Run(() => work(progress, stopping.Token));
    }

    public Guid Id { get; } = Guid.NewGuid();

    public string Question { get; }

    /// <summary>How far it is.</summary>
    public SourcesDone Done { get; private set; }

    /// <summary>Whether it has come to an end, good or not.</summary>
    public bool IsFinished => task.IsCompleted;

    /// <summary>Whether it was stopped, or ran into something.</summary>
    public bool HasFailed => task.IsFaulted || task.IsCanceled;

    /// <summary>The answer; null while there is none, and where it was stopped. What it ran into is thrown.</summary>
    public T? Answer<T>()
        where T : class =>
        task.IsCanceled || !task.IsCompleted ? null : (T)task.GetAwaiter().GetResult();

    /// <summary>Somebody still wants it.</summary>
    public void Renew() => Interlocked.Exchange(ref asked, clock.GetTimestamp());

    /// <summary>Waits for the end, or until it has waited long enough.</summary>
    public void Wait(TimeSpan most)
    {
        Renew();
        Task.WaitAny([task], most);
    }

    /// <summary>Gives it up.</summary>
    public void Stop() => stopping.Cancel();
}
