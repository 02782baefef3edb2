namespace Emic.Statistics;

/// <summary>
/// How long each value of one coder lies over each value of another, for all pairs of coders: the observed coincidences ℓ_ck of the 2016 family.
/// Value 0 is φ, nothing marked; value c + 1 is code c.
/// </summary>
sealed class Crossings
{
    Crossings(int values)
    {
        Shared = new double[values, values];
        Squares = new double[values];
        UnitSquares = new double[values];
    }

    /// <summary>ℓ_ck = Σ_{i≠j} |S_ic ∩ S_jk| / (m − 1).</summary>
    public double[,] Shared { get; }

    /// <summary>s_c: Σ length² over a code's units; for gaps Σ length.</summary>
    public double[] Squares { get; }

    /// <summary>s'_c: per unit and other coder, the square of what the unit shares with all of the other's units, over m − 1.</summary>
    public double[] UnitSquares { get; }

    /// <summary>The crossings, or the place where a coder's units overlap so that a position would have two values.</summary>
    public static Crossings? Of(Continuum continuum, out string? overlap)
    {
        List<Section>[] coders = new List<Section>[continuum.Coders.Count];
        overlap = null;
        for (int coder = 0; coder < coders.Length; coder++)
        {
            var units = continuum.Of(coder);
            for (int i = 1; i < units.Length; i++)
                if (units[i].Begin < units[i - 1].End)
                {
                    overlap = $"{continuum.Coders[coder]}’s “{continuum.Codes[units[i - 1].Code]}” and “{continuum.Codes[units[i].Code]}” overlap at {units[i].Begin}, and a position may have one code only; look at one code at a time";
                    return null;
                }

            coders[coder] = continuum.WithGaps(units);
        }

        Crossings crossings = new(continuum.Codes.Count + 1);
        for (int first = 0; first < coders.Length; first++)
        {
            foreach (var section in coders[first]) crossings.Squares[section.Code + 1] += section.Code == Section.Gap ? section.Length : (double)section.Length * section.Length;
            for (int second = 0; second < coders.Length; second++)
                if (second != first) crossings.Sweep(coders[first], coders[second], coders.Length - 1);
        }

        return crossings;
    }

    /// <summary>Both coders' sections cover all, so walking them side by side meets each crossing once.</summary>
    void Sweep(List<Section> one, List<Section> other, double others)
    {
        int at = 0;
        foreach (var section in one)
        {
            double units = 0;
            while (true)
            {
                long shared = section.Shared(other[at]);
                Shared[section.Code + 1, other[at].Code + 1] += shared / others;
                if (other[at].Code != Section.Gap) units += shared;
                if (other[at].End > section.End || at + 1 == other.Count) break;
                at++;
                if (other[at].Begin >= section.End) break;
            }

            if (section.Code != Section.Gap) UnitSquares[section.Code + 1] += units * units / others;
        }
    }
}
