namespace Emic.Statistics;

/// <summary>
/// Agreement of two coders on whole segments, as MAXQDA's intercoder agreement computes it: a segment agrees if the other coder gave the same code to nearly the same stretch.
/// Our overlap rule, since the program's denominator is not documented: two segments of a code match if what they share is at least <see cref="Threshold"/> of what either covers
/// (intersection over union); the best overlapping pair matches first, each segment at most once.
/// Percent a/(a + b + c); κ corrects it with chance 1/codes (Brennan and Prediger 1981), for no segment is "coded by neither".
/// </summary>
/// <param name="Both">a: pairs of segments that match.</param>
/// <param name="First">b: the first coder's segments without a match.</param>
/// <param name="Second">c: the second coder's without.</param>
/// <param name="Codes">How many codes there were to choose from.</param>
/// <param name="Threshold">The overlap asked for, above 0 to 1.</param>
public sealed record MatchedSegments(int Both, int First, int Second, int Codes, double Threshold)
{
    /// <summary>The overlap that is asked for unless another is said.</summary>
    public const double UsualThreshold = 0.9;

    int N => Both + First + Second;

    string Rule => FormattableString.Invariant($"two coders, same code, intersection/union at least {100 * Threshold:0.##} %");

    /// <summary>The segments of two coders, of all codes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not above 0 to 1.</exception>
    public static MatchedSegments Of(Continuum continuum, int first, int second, double threshold = UsualThreshold)
    {
        if (!(threshold is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The overlap is above 0 to 1.");
        int both = 0, ones = 0, others = 0;
        for (int code = 0; code < continuum.Codes.Count; code++)
        {
            Section[] one = continuum.Of(first, code), other = continuum.Of(second, code);
            both += Matches(one, other, threshold);
            ones += one.Length;
            others += other.Length;
        }

        return new MatchedSegments(both, ones - both, others - both, continuum.Codes.Count, threshold);
    }

    /// <summary>a/(a + b + c).</summary>
    public Estimate Percent()
    {
        Measure measure = new("maxqda-percent", "Percent agreement by segment", Rule, "MAXQDA intercoder agreement", "segments");
        return N == 0 ? measure.Undefined(0, "neither coder marked anything") : measure.Of(N, (double)Both / N);
    }

    /// <summary>(percent − 1/codes)/(1 − 1/codes).</summary>
    public Estimate Kappa()
    {
        Measure measure = new("maxqda-kappa", "κ by segment", Rule + ", chance 1/codes", "MAXQDA intercoder agreement; Brennan & Prediger 1981", "segments");
        if (N == 0) return measure.Undefined(0, "neither coder marked anything");
        if (Codes < 2) return measure.Undefined(N, "there is only one code to choose from");
        double chance = 1.0 / Codes;
        return measure.Of(N, (((double)Both / N) - chance) / (1 - chance));
    }

    /// <summary>2a/(2a + b + c): Holsti's coefficient with segments as decisions.</summary>
    public Estimate Holsti() => Statistics.Holsti.Of(Both, Both + First, Both + Second);

    static int Matches(Section[] one, Section[] other, double threshold)
    {
        List<(double Overlap, int One, int Other)> pairs = [];
        for (int i = 0, from = 0; i < one.Length; i++)
        {
            while (from < other.Length && other[from].End <= one[i].Begin) from++;
            for (int j = from; j < other.Length && other[j].Begin < one[i].End; j++)
            {
                double shared = one[i].Shared(other[j]);
                double overlap = shared / (one[i].Length + other[j].Length - shared);
                if (overlap >= threshold) pairs.Add((overlap, i, j));
            }
        }

        HashSet<int> ones = [], others = [];
        foreach (var (_, i, j) in pairs.OrderByDescending(pair => pair.Overlap).ThenBy(pair => pair.One).ThenBy(pair => pair.Other))
            if (!ones.Contains(i) && others.Add(j)) ones.Add(i);
        return ones.Count;
    }
}
