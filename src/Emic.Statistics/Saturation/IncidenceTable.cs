namespace Emic.Statistics;

/// <summary>Which codes were seen in which interview: the interviews in their order, the codes in the order in which they were first seen.</summary>
public sealed class IncidenceTable
{
    readonly int[][] codesOf;

    IncidenceTable(IReadOnlyList<string> interviews, IReadOnlyList<string> codes, int[][] codesOf)
    {
        Interviews = interviews;
        Codes = codes;
        this.codesOf = codesOf;
    }

    /// <summary>The interviews, in order.</summary>
    public IReadOnlyList<string> Interviews { get; }

    /// <summary>The codes that were seen at all, in the order first seen; <see cref="CodesOf"/> points into them.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The codes of an interview, each once, rising.</summary>
    public IReadOnlyList<int> CodesOf(int interview) => codesOf[interview];

    /// <summary>
    /// A table of pairs. Interviews stand in the order in which they first come; a pair that comes twice counts once;
    /// an interview with an empty code is one in which no code was seen, unless another pair gives it one.
    /// </summary>
    public static IncidenceTable Of(IEnumerable<(string Interview, string Code)> pairs)
    {
        Dictionary<string, int> interviews = [], codes = [];
        List<SortedSet<int>> seen = [];
        foreach (var (interview, code) in pairs)
        {
            if (interviews.TryAdd(interview, seen.Count)) seen.Add([]);
            if (code.Length == 0) continue;
            codes.TryAdd(code, codes.Count);
            seen[interviews[interview]].Add(codes[code]);
        }

        return InOrderFirstSeen([.. interviews.Keys], [.. codes.Keys], seen);
    }

    /// <summary>How many interviews each code was seen in.</summary>
    public CodeCounts Counts()
    {
        int[] counts = new int[Codes.Count];
        foreach (int code in codesOf.SelectMany(codes => codes)) counts[code]++;
        return CodeCounts.Incidences(counts, Interviews.Count);
    }

    // The pairs of an early interview may come late in a file: numbered anew, so that the order of codes is that of the interviews.
    static IncidenceTable InOrderFirstSeen(string[] interviews, string[] codes, List<SortedSet<int>> seen)
    {
        int[] order = [.. seen.SelectMany(codes => codes).Distinct()];
        int[] place = new int[codes.Length];
        for (int i = 0; i < order.Length; i++) place[order[i]] = i;
        return new(interviews, [.. order.Select(code => codes[code])], [.. seen.Select(of => of.Select(code => place[code]).Order().ToArray())]);
    }
}
