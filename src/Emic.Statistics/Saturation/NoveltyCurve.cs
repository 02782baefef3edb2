namespace Emic.Statistics;

/// <summary>
/// How many codes each interview brought that no earlier one had, and how many were seen until then: of codes first seen, not of anything understood.
/// It rests on the order in which the interviews stand.
/// </summary>
/// <param name="New">New codes per interview, in order.</param>
/// <param name="Cumulative">Codes seen up to and with each interview, in order.</param>
public sealed record NoveltyCurve(IReadOnlyList<int> New, IReadOnlyList<int> Cumulative)
{
    /// <summary>How many interviews there are.</summary>
    public int Interviews => New.Count;

    /// <summary>How many codes were seen in all: the denominator of every share of them, and one that grows with every further interview.</summary>
    public int Codes => Cumulative.Count == 0 ? 0 : Cumulative[^1];

    /// <summary>The curve of a table.</summary>
    public static NoveltyCurve Of(IncidenceTable table)
    {
        bool[] seen = new bool[table.Codes.Count];
        int[] fresh = new int[table.Interviews.Count], cumulative = new int[table.Interviews.Count];
        int all = 0;
        for (int i = 0; i < fresh.Length; i++)
        {
            foreach (int code in table.CodesOf(i))
            {
                if (!seen[code]) fresh[i]++;
                seen[code] = true;
            }

            cumulative[i] = all += fresh[i];
        }

        return new(fresh, cumulative);
    }

    /// <summary>A curve from the number of new codes per interview, as papers print it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static NoveltyCurve Of(IEnumerable<int> newCodes)
    {
        List<int> fresh = [], cumulative = [];
        int all = 0;
        foreach (int count in newCodes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(newCodes));
            fresh.Add(count);
            cumulative.Add(all += count);
        }

        return new(fresh, cumulative);
    }

    /// <summary>How many codes were first seen from one interview, counted from 0, to before another.</summary>
    internal int Between(int begin, int end) => begin == end ? 0 : Cumulative[end - 1] - (begin == 0 ? 0 : Cumulative[begin - 1]);
}
