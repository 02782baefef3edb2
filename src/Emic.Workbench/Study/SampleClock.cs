namespace Emic.Workbench;

/// <summary>The clock by which the sample study is made: it shows the day on which each thing is told to have been done.</summary>
sealed class SampleClock(DateTimeOffset begin) : TimeProvider
{
    DateTimeOffset now = begin;

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateTimeOffset at) => now = at;

    public void Pass(TimeSpan time) => now += time;
}
