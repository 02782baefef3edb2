namespace Emic.Workbench;

/// <summary>Tells progress at once, on the thread that works: the library's own <see cref="Progress{T}"/> would tell it late and out of order.</summary>
public sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => tell(value);
}
