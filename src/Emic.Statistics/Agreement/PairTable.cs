namespace Emic.Statistics;

/// <summary>The contingency table of two coders over the units that both have values for, sparse, as shares of those units.</summary>
sealed class PairTable
{
    readonly SortedDictionary<(int First, int Second), double> cells = [];

    public PairTable(Ratings ratings)
    {
        First = new double[ratings.Categories.Count];
        Second = new double[ratings.Categories.Count];
        for (int u = 0; u < ratings.Units; u++)
        {
            if (ratings.Unit(u) is not [>= 0 and var first, >= 0 and var second]) continue;
            cells[(first, second)] = cells.GetValueOrDefault((first, second)) + 1;
            First[first]++;
            Second[second]++;
            Units++;
        }

        foreach (var cell in cells.Keys.ToList()) cells[cell] /= Units;
        for (int k = 0; k < First.Length; k++) (First[k], Second[k]) = (First[k] / Units, Second[k] / Units);
    }

    /// <summary>Units that both have values for.</summary>
    public int Units { get; }

    /// <summary>a_k: the first coder's shares.</summary>
    public double[] First { get; }

    /// <summary>b_l: the second coder's shares.</summary>
    public double[] Second { get; }

    /// <summary>Both chose this pair of categories, as a share.</summary>
    public double this[int first, int second] => cells.GetValueOrDefault((first, second));

    /// <summary>κ, its standard error and that under chance; not finite where pe is 1.</summary>
    public (double Value, double Error, double Error0) Kappa(Func<int, int, double> weight)
    {
        int q = First.Length;
        double[] ofFirst = new double[q], ofSecond = new double[q];
        double observed = 0, expected = 0, square0 = 0, square = 0;
        for (int k = 0; k < q; k++)
            for (int l = 0; l < q; l++)
            {
                ofFirst[k] += weight(k, l) * Second[l];
                ofSecond[l] += weight(k, l) * First[k];
                expected += weight(k, l) * First[k] * Second[l];
            }

        foreach (var ((k, l), share) in cells) observed += weight(k, l) * share;
        double room = 1 - expected;
        double kappa = room < 1e-12 ? double.NaN : (observed - expected) / room;
        foreach (var ((k, l), share) in cells) square += share * Square(weight(k, l) - ((ofFirst[k] + ofSecond[l]) * (1 - kappa)));
        for (int k = 0; k < q; k++)
            for (int l = 0; l < q; l++) square0 += First[k] * Second[l] * Square(weight(k, l) - (ofFirst[k] + ofSecond[l]));

        double variance = square - Square(kappa - (expected * (1 - kappa)));
        return (kappa, Root(variance), Root(square0 - Square(expected)));

        double Root(double variance) => Math.Sqrt(Math.Max(0, variance) / Units) / room;
    }

    static double Square(double number) => number * number;
}
