namespace Emic.Testing;

/// <summary>A clock that starts on a fixed day and goes on a second at every look. Its timers are the machine's.</summary>
public sealed class TestClock : TimeProvider
{
    long seconds;

    /// <summary>The next second.</summary>
    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref seconds));
}
