namespace Emic.Statistics;

/// <summary>A number, or the reason why there is none.</summary>
public readonly record struct Estimate
{
    Estimate(double value, string reason)
    {
        Value = value;
        Reason = reason;
    }

    /// <summary>Whether there is a number.</summary>
    public bool IsDefined => Reason.Length == 0;

    /// <summary>The number; not a number where it is undefined.</summary>
    public double Value { get; }

    /// <summary>"undefined, because …"; empty where there is a number.</summary>
    public string Reason { get; }

    /// <summary>A number.</summary>
    public static Estimate Of(double value) => new(value, "");

    /// <summary>No number.</summary>
    /// <param name="because">The reason, as it goes on after "undefined, because".</param>
    public static Estimate Undefined(string because) => new(double.NaN, "undefined, because " + because);
}

/// <summary>
/// Positive specific agreement of two coders on one code: of the units that either of them gave the code, weighted by who gave it, the share that both did.
/// It leaves out the units that neither coded, of which free text has arbitrarily many.
/// Source: D. V. Cicchetti and A. R. Feinstein (1990), High agreement but low kappa: II. Resolving the paradoxes, Journal of Clinical Epidemiology 43(6), 551–558 (there p_pos);
/// equal to the index of L. R. Dice (1945). Variant: two coders, one binary code, point estimate.
/// </summary>
public static class SpecificAgreement
{
    /// <summary>2·both / (2·both + onlyFirst + onlySecond), from 0 to 1.</summary>
    /// <param name="both">Units both coders gave the code.</param>
    /// <param name="onlyFirst">Units only the first did.</param>
    /// <param name="onlySecond">Units only the second did.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Estimate Positive(int both, int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        long given = 2L * both + onlyFirst + onlySecond;
        return given == 0 ? Estimate.Undefined("neither coder used the code") : Estimate.Of(2.0 * both / given);
    }
}
