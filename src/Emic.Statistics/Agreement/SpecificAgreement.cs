namespace Emic.Statistics;

/// <summary>
/// Positive specific agreement of two coders on one code: of the units that either of them gave the code, weighted by who gave it, the share that both did.
/// It leaves out the units that neither coded, of which free text has arbitrarily many.
/// Source: D. V. Cicchetti and A. R. Feinstein (1990), High agreement but low kappa: II. Resolving the paradoxes, Journal of Clinical Epidemiology 43(6), 551–558 (there p_pos);
/// equal to the index of L. R. Dice (1945). Variant: two coders, one binary code, point estimate.
/// </summary>
public static class SpecificAgreement
{
    static readonly Measure Measure = new("specific-agreement-positive", "Positive specific agreement", "two coders, one code", "Cicchetti & Feinstein 1990", "units");

    /// <summary>2·both / (2·both + onlyFirst + onlySecond), from 0 to 1; undefined where neither coder used the code.</summary>
    /// <param name="both">Units both coders gave the code.</param>
    /// <param name="onlyFirst">Units only the first did.</param>
    /// <param name="onlySecond">Units only the second did.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Estimate Positive(int both, int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        int n = both + onlyFirst + onlySecond;
        return n == 0 ? Measure.Undefined(0, "neither coder used the code") : Measure.Of(n, 2.0 * both / ((double)both + n));
    }
}
