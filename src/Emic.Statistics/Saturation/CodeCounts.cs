namespace Emic.Statistics;

/// <summary>
/// How often each code was seen: in how many of T interviews (incidences), or how many times among n occurrences (abundances).
/// Everything that is said of codes not yet seen rests on how many were seen once, twice, …; what holds for species in ecology is carried over to codes.
/// </summary>
public sealed class CodeCounts
{
    readonly SortedDictionary<int, int> codesSeen = [];

    CodeCounts(IEnumerable<int> counts, bool incidences, int? interviews)
    {
        foreach (int count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            if (count > interviews) throw new ArgumentOutOfRangeException(nameof(counts), count, $"No code is seen in more than the {interviews} interviews.");
            if (count > 0) codesSeen[count] = codesSeen.GetValueOrDefault(count) + 1;
        }

        AreIncidences = incidences;
        Observed = codesSeen.Values.Sum();
        Total = codesSeen.Sum(one => (long)one.Key * one.Value);
        Size = interviews ?? checked((int)Total);
    }

    /// <summary>Whether interviews are counted (incidences) and not occurrences (abundances).</summary>
    public bool AreIncidences { get; }

    /// <summary>How many codes were seen: S.</summary>
    public int Observed { get; }

    /// <summary>How large the sample is: T interviews, or n occurrences.</summary>
    public int Size { get; }

    /// <summary>All counts together: U incidences, or n occurrences.</summary>
    public long Total { get; }

    /// <summary>Codes that were seen once: Q1, or f1.</summary>
    public int Once => SeenTimes(1);

    /// <summary>Codes that were seen twice: Q2, or f2.</summary>
    public int Twice => SeenTimes(2);

    /// <summary>What <see cref="Size"/> counts, in the plural.</summary>
    public string Unit => AreIncidences ? "interviews" : "occurrences";

    /// <summary>The numbers of times that codes were seen, rising, and how many codes were seen so often.</summary>
    public IEnumerable<KeyValuePair<int, int>> Classes => codesSeen;

    /// <summary>Counts of codes among a number of occurrences: an abundance per code; zeros are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">They come to more than two thousand million.</exception>
    public static CodeCounts Abundances(IEnumerable<int> counts) => new(counts, incidences: false, interviews: null);

    /// <summary>The number of interviews in which each code was seen, out of a number of interviews; zeros are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above the number of interviews.</exception>
    public static CodeCounts Incidences(IEnumerable<int> counts, int interviews)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(interviews);
        return new(counts, incidences: true, interviews);
    }

    /// <summary>How many codes were seen just so many times.</summary>
    public int SeenTimes(int times) => codesSeen.GetValueOrDefault(times);

    /// <summary>Why nothing can be said of codes not yet seen; empty where something can.</summary>
    internal string TooLittle => this switch
    {
        { Size: 0 } => AreIncidences ? "there are no interviews" : "there are no occurrences",
        { Observed: 0 } => "no code was seen",
        { Size: 1 } => AreIncidences ? "one interview cannot show which codes come again" : "one occurrence cannot show which codes come again",
        _ => "",
    };
}
