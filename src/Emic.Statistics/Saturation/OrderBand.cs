using System.Collections.Concurrent;
using System.Numerics;

namespace Emic.Statistics;

/// <summary>
/// How the cumulative number of codes looks when the same interviews come in other orders: the mean and a band that holds the middle of the orders, after each number of interviews.
/// It treats interviews as random draws in exchangeable order, which they are not where later ones were chosen by what earlier ones said; and it ends, in every order, at the codes that were seen,
/// so that it narrows to nothing at the right and says nothing of codes not yet seen. The mean approaches rarefaction, which is exact.
/// Source: N. J. Gotelli and R. K. Colwell (2001), Quantifying biodiversity, Ecology Letters 4, 379–391; for interviews C. S. Constantinou, M. Georgiou and M. Perdikogianni (2017),
/// A comparative method for themes saturation (CoMeTS) in qualitative interviews, Qualitative Research 17(5), 571–588. Percentiles by nearest rank, so that bounds are whole numbers of codes.
/// </summary>
/// <param name="Mean">Mean number of codes seen after 1, 2, … interviews.</param>
/// <param name="Lower">The band's lower bound after 1, 2, … interviews.</param>
/// <param name="Upper">The band's upper bound after 1, 2, … interviews.</param>
/// <param name="Level">The share of the orders in the band, at each number of interviews by itself.</param>
/// <param name="Orders">How many random orders were drawn.</param>
/// <param name="Seed">The seed; order number i is drawn from stream i of it.</param>
public sealed record OrderBand(IReadOnlyList<double> Mean, IReadOnlyList<int> Lower, IReadOnlyList<int> Upper, double Level, int Orders, ulong Seed)
{
    /// <summary>Draws random orders of a table's interviews; the same seed gives the same band on every machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of orders is not positive, or the level not between 0 and 1.</exception>
    public static OrderBand Of(IncidenceTable table, int orders, ulong seed, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orders);
        if (!(level is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level between 0 and 1.");
        int interviews = table.Interviews.Count, words = (table.Codes.Count + 63) / 64;
        ulong[] codes = BitSets(table, words);
        int[] curves = new int[checked(orders * interviews)];
        if (interviews == 0) return new([], [], [], level, orders, seed);

        // Each order has its own random stream and its own row, so that it does not matter which core draws it.
        Parallel.ForEach(Partitioner.Create(0, orders), part =>
        {
            int[] order = new int[interviews];
            ulong[] seen = new ulong[words];
            for (int i = part.Item1; i < part.Item2; i++)
            {
                for (int k = 0; k < interviews; k++) order[k] = k;
                new SeededRandom(seed, (ulong)i).Shuffle(order.AsSpan());
                Array.Clear(seen);
                Accumulate(order, codes, seen, curves.AsSpan(i * interviews, interviews));
            }
        });
        return Summarise(curves, interviews, table.Codes.Count, new([], [], [], level, orders, seed));
    }

    static ulong[] BitSets(IncidenceTable table, int words)
    {
        ulong[] sets = new ulong[checked(table.Interviews.Count * words)];
        for (int i = 0; i < table.Interviews.Count; i++)
            foreach (int code in table.CodesOf(i)) sets[(i * words) + (code >> 6)] |= 1UL << (code & 63);
        return sets;
    }

    static void Accumulate(int[] order, ulong[] codes, ulong[] seen, Span<int> curve)
    {
        int count = 0;
        for (int k = 0; k < order.Length; k++)
        {
            ReadOnlySpan<ulong> one = codes.AsSpan(order[k] * seen.Length, seen.Length);
            for (int w = 0; w < one.Length; w++)
            {
                count += BitOperations.PopCount(one[w] & ~seen[w]);
                seen[w] |= one[w];
            }

            curve[k] = count;
        }
    }

    static OrderBand Summarise(int[] curves, int interviews, int codes, OrderBand band)
    {
        double[] mean = new double[interviews];
        int[] lower = new int[interviews], upper = new int[interviews], having = new int[codes + 1];
        int orders = curves.Length / interviews;
        int least = Rank((1 - band.Level) / 2, orders), most = Rank((1 + band.Level) / 2, orders);
        for (int t = 0; t < interviews; t++)
        {
            Array.Clear(having);
            long sum = 0;
            for (int i = t; i < curves.Length; i += interviews)
            {
                having[curves[i]]++;
                sum += curves[i];
            }

            mean[t] = sum / (double)orders;
            (lower[t], upper[t]) = (AtRank(having, least), AtRank(having, most));
        }

        return band with { Mean = mean, Lower = lower, Upper = upper };
    }

    static int Rank(double part, int orders) => Math.Clamp((int)Math.Ceiling(Math.Round(part * orders, 9)), 1, orders);

    static int AtRank(int[] having, int rank)
    {
        int value = 0;
        for (int below = having[0]; below < rank; below += having[value]) value++;
        return value;
    }
}
