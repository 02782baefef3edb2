namespace Emic.Statistics;

/// <summary>A combination of values of as many attributes: "role ops, region EU".</summary>
/// <param name="Values">The attributes and their values, in the order of the table.</param>
public sealed record Combination(IReadOnlyList<(string Attribute, string Value)> Values)
{
    /// <summary>"role ops, region EU".</summary>
    public override string ToString() => string.Join(", ", Values.Select(one => $"{one.Attribute} {one.Value}"));
}

/// <summary>All combinations of t values that the candidates have, numbered; and which each candidate has.</summary>
sealed class Combinations
{
    readonly List<Combination> names = [];
    readonly int[][] of;

    public Combinations(CandidateTable table, int strength)
    {
        var subsets = Subsets(table.Nominal.Count, strength).ToList();
        Dictionary<(int Subset, string Values), int> numbers = [];
        of = [.. table.Ids.Select((_, candidate) => subsets.Select((subset, i) => Number(candidate, subset, i)).Where(number => number >= 0).ToArray())];
        Possible = subsets.Sum(subset => subset.Aggregate(1L, (product, attribute) => checked(product * Levels(table.Nominal[attribute]))));

        int Number(int candidate, int[] subset, int place)
        {
            string?[] values = [.. subset.Select(attribute => table.Nominal[attribute].Values[candidate])];
            if (values.Contains(null)) return -1;
            // Values may hold any sign, so each is kept apart by its length.
            var key = (place, string.Concat(values.Select(value => $"{value!.Length}:{value}")));
            if (numbers.TryGetValue(key, out int known)) return known;
            names.Add(new([.. subset.Zip(values, (attribute, value) => (table.Nominal[attribute].Name, value!))]));
            return numbers[key] = names.Count - 1;
        }
    }

    /// <summary>All that could be made of the values that occur.</summary>
    public long Possible { get; }

    /// <summary>How many of them some candidate has.</summary>
    public int Achievable => names.Count;

    public Combination this[int number] => names[number];

    /// <summary>What a candidate has.</summary>
    public IReadOnlyList<int> Of(int candidate) => of[candidate];

    /// <summary>How many different ones a selection has.</summary>
    public int Hit(IEnumerable<int> selected) => selected.SelectMany(candidate => of[candidate]).Distinct().Count();

    static int Levels(NominalAttribute attribute) => attribute.Values.Where(value => value is not null).Distinct().Count();

    static IEnumerable<int[]> Subsets(int of, int size) =>
        size == 0 ? [[]] : Enumerable.Range(0, Math.Max(0, of - size + 1)).SelectMany(first => Subsets(of - first - 1, size - 1).Select(rest => (int[])[first, .. rest.Select(one => one + first + 1)]));
}
