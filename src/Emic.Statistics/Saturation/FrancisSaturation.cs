namespace Emic.Statistics;

/// <summary>
/// A rule laid down beforehand: analyse an initial sample, then stop after so many consecutive further interviews that bring no new code.
/// It speaks of codes first seen, in this order of interviews.
/// Source: J. J. Francis et al. (2010), What is an adequate sample size? Operationalising data saturation for theory-based interview studies, Psychology and Health 25(10), 1229–1245.
/// Variant: the interviews without a new code all lie after the initial sample, as in the paper (after 10: interviews 11 to 13, then 12 to 14, and so on).
/// </summary>
/// <param name="Initial">The initial sample; the paper proposes 10.</param>
/// <param name="Stop">Consecutive interviews without a new code; the paper proposes 3.</param>
/// <param name="Reached">How many interviews had been done when the rule first said stop, those without a new code included; undefined where it never did.</param>
/// <param name="SinceNew">How many interviews at the end, after the initial sample, have brought no new code.</param>
public sealed record FrancisSaturation(int Initial, int Stop, Estimate Reached, int SinceNew)
{
    /// <summary>The rule, held against a curve.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The initial sample or the number to stop after is not positive.</exception>
    public static FrancisSaturation Of(NoveltyCurve curve, int initial = 10, int stop = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(initial);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stop);
        Measure measure = new("francis-interviews", "Interviews done when the stopping rule was met", $"initial sample {initial}, stopping criterion {stop}", "Francis et al. 2010", "interviews") { IsWhole = true };
        int n = curve.Interviews, since = 0;
        int? reached = null;
        for (int i = initial; i < n; i++)
        {
            since = curve.New[i] == 0 ? since + 1 : 0;
            if (since == stop) reached ??= i + 1;
        }

        Estimate answer = reached switch
        {
            _ when curve.Codes == 0 => measure.Undefined(n, n == 0 ? "there are no interviews" : "no code was seen"),
            int done => measure.Of(n, done),
            null when n < initial + stop => measure.Undefined(n, $"{Plural.Of(n, "interview")} cannot hold an initial sample of {initial} and {stop} more"),
            null => measure.Undefined(n, $"there were never {Plural.Of(stop, "interview")} in a row without a new code after the first {initial}"),
        };
        return new(initial, stop, answer, since);
    }
}
