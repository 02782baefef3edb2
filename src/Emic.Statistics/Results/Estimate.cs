namespace Emic.Statistics;

/// <summary>
/// What a statistic says of some data: a <see cref="Figure"/>, or <see cref="Undefined"/> with the reason. There is no third:
/// never not-a-number, never a 1 that stands for "no data".
/// </summary>
/// <param name="Measure">Which statistic, in which variant, after whom.</param>
/// <param name="N">How many units the answer rests on; <see cref="Statistics.Measure.Unit"/> says of what.</param>
public abstract record Estimate(Measure Measure, int N)
{
    /// <summary>What a reader has to know to read the figure rightly, a sentence each; often none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether there is a figure.</summary>
    public bool IsDefined => this is Figure;

    /// <summary>The figure's value, or <paramref name="otherwise"/> where it is undefined: for sorting and drawing, not for telling.</summary>
    public double Or(double otherwise) => this is Figure figure ? figure.Value : otherwise;
}

/// <summary>A number that a statistic gives.</summary>
public sealed record Figure : Estimate
{
    /// <summary>A figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite: the statistic forgot a case in which it is undefined.</exception>
    public Figure(Measure measure, int n, double value)
        : base(measure, n)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, $"{measure.Name} gave no finite number.");
        Value = value;
    }

    /// <summary>The value, finite.</summary>
    public double Value { get; }

    /// <summary>How sure the value is, each by its method; none where none was asked for or none is defined.</summary>
    public IReadOnlyList<Interval> Intervals { get; init; } = [];

    /// <summary>How far the value is from what chance alone would give; none where no test is defined.</summary>
    public IReadOnlyList<NullTest> Tests { get; init; } = [];
}

/// <summary>No number, and why.</summary>
/// <param name="Measure">Which statistic.</param>
/// <param name="N">How many units there were.</param>
/// <param name="Because">The reason, as it goes on after "undefined, because".</param>
public sealed record Undefined(Measure Measure, int N, string Because) : Estimate(Measure, N)
{
    /// <summary>"undefined, because …".</summary>
    public string Reason => "undefined, because " + Because;
}
