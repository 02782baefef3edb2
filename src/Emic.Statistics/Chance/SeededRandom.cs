using System.Numerics;

namespace Emic.Statistics;

/// <summary>
/// Seeded pseudo-random numbers, the same on every platform and in every version of .NET. A resampling draws each replicate from a stream
/// of its own, so that replicates may be computed in any order and on any number of cores and still come out the same.
/// Source: D. Blackman and S. Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical Software 47(4)
/// (xoshiro256**), its state filled by SplitMix64 (G. L. Steele, D. Lea and C. H. Flood 2014). Not for secrets.
/// </summary>
public sealed class SeededRandom
{
    ulong a, b, c, d;

    /// <summary>A stream of a seed: equal seed and stream give equal numbers; different ones give numbers that have nothing to do with each other.</summary>
    public SeededRandom(ulong seed, ulong stream = 0)
    {
        ulong state = Mix(seed) ^ Mix(~stream * 0x9E3779B97F4A7C15);
        a = Mix(state += 0x9E3779B97F4A7C15);
        b = Mix(state += 0x9E3779B97F4A7C15);
        c = Mix(state += 0x9E3779B97F4A7C15);
        d = Mix(state + 0x9E3779B97F4A7C15);
        if ((a | b | c | d) == 0) d = 1;
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(b * 5, 7) * 9;
        ulong shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>A whole number from 0, below <paramref name="bound"/>; each equally likely (D. Lemire 2019, Fast random integer generation in an interval).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        uint range = (uint)bound;
        ulong product = (NextBits() >> 32) * range;
        if ((uint)product < range)
        {
            uint least = (0u - range) % range;
            while ((uint)product < least) product = (NextBits() >> 32) * range;
        }

        return (int)(product >> 32);
    }

    /// <summary>A number from 0, below 1, in steps of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts items into a random order, each order equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
