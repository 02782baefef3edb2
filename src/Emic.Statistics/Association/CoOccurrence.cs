namespace Emic.Statistics;

/// <summary>
/// In how many units each code occurs, and each pair of codes together. Input: incidences, a unit and a code each, in any order; a pair of unit and code that
/// stands there several times counts once. Time grows with the sum over units of the squared number of their codes; space with the squared number of codes.
/// </summary>
public sealed class CoOccurrence
{
    const int MostCodes = 20_000;

    /// <summary>Row by row: with the earlier code of a pair as row; a code with itself on the diagonal.</summary>
    readonly int[] counts;

    CoOccurrence(int units, int codes)
    {
        Units = units;
        Codes = codes;
        counts = new int[codes * codes];
    }

    /// <summary>How many units there are, with codes or without.</summary>
    public int Units { get; }

    /// <summary>How many codes there are.</summary>
    public int Codes { get; }

    /// <summary>Counts.</summary>
    /// <param name="unit">The unit of each incidence, from 0.</param>
    /// <param name="code">Its code, from 0.</param>
    /// <param name="units">How many units there are.</param>
    /// <param name="codes">How many codes there are, at most 20,000.</param>
    /// <exception cref="ArgumentException">There are not as many units as codes among the incidences.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A unit or a code is not below its number, or there are too many codes.</exception>
    public static CoOccurrence Count(ReadOnlySpan<int> unit, ReadOnlySpan<int> code, int units, int codes)
    {
        if (unit.Length != code.Length) throw new ArgumentException("Each incidence has a unit and a code.", nameof(code));
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfNegative(codes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codes, MostCodes);
        var result = new CoOccurrence(units, codes);
        int[] byCode = Order(code, codes, out _);
        int[] unitByCode = new int[unit.Length], codeByCode = new int[unit.Length];
        for (int i = 0; i < byCode.Length; i++) (unitByCode[i], codeByCode[i]) = (unit[byCode[i]], code[byCode[i]]);
        int[] order = Order(unitByCode, units, out int[] begins);
        int[] codesOfUnit = new int[codes];
        for (int u = 0; u < units; u++)
        {
            int count = 0;
            for (int i = begins[u]; i < begins[u + 1]; i++)
            {
                int one = codeByCode[order[i]];
                if (count == 0 || codesOfUnit[count - 1] != one) codesOfUnit[count++] = one;
            }

            result.Add(codesOfUnit.AsSpan(0, count));
        }

        return result;
    }

    /// <summary>In how many units a code occurs.</summary>
    public int Of(int code) => Both(code, code);

    /// <summary>In how many units two codes occur together.</summary>
    public int Both(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)first, (uint)Codes, nameof(first));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)second, (uint)Codes, nameof(second));
        return counts[(Math.Min(first, second) * Codes) + Math.Max(first, second)];
    }

    /// <summary>The fourfold table of two codes.</summary>
    public PairCounts Pair(int first, int second) => new(Units, Of(first), Of(second), Both(first, second));

    /// <summary>The codes of one unit, ascending, each once.</summary>
    void Add(ReadOnlySpan<int> codesOfUnit)
    {
        for (int i = 0; i < codesOfUnit.Length; i++)
        {
            Span<int> row = counts.AsSpan(codesOfUnit[i] * Codes, Codes);
            foreach (int other in codesOfUnit[i..]) row[other]++;
        }
    }

    /// <summary>The places of the keys in ascending order, equal ones as they stood, and where each key begins (counting sort).</summary>
    static int[] Order(ReadOnlySpan<int> keys, int bound, out int[] begins)
    {
        begins = new int[bound + 1];
        foreach (int key in keys)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)key, (uint)bound, nameof(keys));
            begins[key + 1]++;
        }

        for (int i = 0; i < bound; i++) begins[i + 1] += begins[i];
        int[] next = begins[..^1], order = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++) order[next[keys[i]]++] = i;
        return order;
    }
}
