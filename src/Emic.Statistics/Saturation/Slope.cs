namespace Emic.Statistics;

/// <summary>
/// A number with its derivative by one of the counts it was made from (forward differentiation), so that an estimator is written once, as in its paper,
/// and the delta method reads the derivatives off.
/// </summary>
readonly record struct Slope(double Value, double By)
{
    public static implicit operator Slope(double constant) => new(constant, 0);

    public static Slope operator +(Slope a, Slope b) => new(a.Value + b.Value, a.By + b.By);

    public static Slope operator -(Slope a, Slope b) => new(a.Value - b.Value, a.By - b.By);

    public static Slope operator *(Slope a, Slope b) => new(a.Value * b.Value, (a.By * b.Value) + (a.Value * b.By));

    public static Slope operator /(Slope a, Slope b) => new(a.Value / b.Value, ((a.By * b.Value) - (a.Value * b.By)) / (b.Value * b.Value));

    /// <summary>This, but not below zero.</summary>
    public Slope NotNegative() => Value > 0 ? this : 0;

    /// <summary>This, not negative, to a constant power of one or more.</summary>
    public Slope ToThe(double power) => new(Math.Pow(Value, power), By == 0 ? 0 : power * Math.Pow(Value, power - 1) * By);
}
