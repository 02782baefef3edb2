using Emic.Core;
using Emic.Workbench;

namespace Emic.Web.Tests;

public sealed class LongWorkTests
{
    static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    readonly Minutes clock = new();
    readonly LongWork work;

    public LongWorkTests() => work = new LongWork(clock);

    [Fact]
    public void A_question_is_answered_once_and_the_answer_kept()
    {
        int times = 0;
        Assert.Equal("answer 1", work.Ask("question", (_, _) => "answer " + ++times, Enough).Answer<string>());
        Assert.Equal("answer 1", work.Ask("question", (_, _) => "answer " + ++times, Enough).Answer<string>());
        Assert.Equal("answer 2", work.Ask("another", (_, _) => "answer " + ++times, Enough).Answer<string>());
    }

    [Fact]
    public void While_it_works_it_says_how_far_it_is_and_can_be_stopped()
    {
        using var reached = new ManualResetEventSlim();
        LongJob job = work.Ask("question", (progress, cancel) => Endless(progress, cancel, reached), TimeSpan.Zero);
        Assert.True(reached.Wait(Enough, TestContext.Current.CancellationToken));
        Assert.Null(job.Answer<string>());
        Assert.Equal(new SourcesDone(3, 8), job.Done);
        Assert.Same(job, work.Find(job.Id));
        job.Stop();
        job.Wait(Enough);
        Assert.True(job.IsFinished && job.HasFailed);
        Assert.Equal("anew", work.Ask("question", (_, _) => "anew", Enough).Answer<string>());
    }

    [Fact]
    public void Nobody_asks_any_more_and_it_stops_by_itself()
    {
        using var reached = new ManualResetEventSlim();
        LongJob job = work.Ask("question", (progress, cancel) => Endless(progress, cancel, reached), TimeSpan.Zero);
        Assert.True(reached.Wait(Enough, TestContext.Current.CancellationToken));
        clock.Pass(TimeSpan.FromMinutes(1));
        SpinWait.SpinUntil(() => job.IsFinished, Enough);
        Assert.True(job.HasFailed);
    }

    [Fact]
    public void What_it_runs_into_is_told_to_who_asks()
    {
        LongJob job = work.Ask<string>("question", (_, _) => throw new RefusedException("There is no word."), Enough);
        Assert.Equal("There is no word.", Assert.Throws<RefusedException>(job.Answer<string>).Message);
    }

    static string Endless(IProgress<SourcesDone> progress, CancellationToken cancel, ManualResetEventSlim reached)
    {
        while (true)
        {
            progress.Report(new SourcesDone(3, 8));
            reached.Set();
            cancel.ThrowIfCancellationRequested();
            Thread.Sleep(5);
        }
    }

    sealed class Minutes : TimeProvider
    {
        long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref ticks);

        public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
    }
}
