namespace Emic.Statistics;

/// <summary>
/// What coders said of given units: a row per unit, a column per coder, in each cell a category or nothing.
/// All agreement coefficients take this, whatever table the data came in.
/// </summary>
public sealed class Ratings
{
    internal const int Missing = -1;

    /// <summary>How many cells a table of counts may amount to, units times coders: more are surely a mistake.</summary>
    public const int MostCells = 20_000_000;

    /// <summary>Unit by unit, the place of each coder's category.</summary>
    readonly int[] cells;

    internal Ratings(int[] cells, int coders, Categories categories, bool codersAreKnown = true)
    {
        this.cells = cells;
        Coders = coders;
        Units = coders == 0 ? 0 : cells.Length / coders;
        Categories = categories;
        CodersAreKnown = codersAreKnown;
    }

    /// <summary>Rows, also those without any value.</summary>
    public int Units { get; }

    /// <summary>Columns; of a table of counts, the most values that a unit has.</summary>
    public int Coders { get; }

    /// <summary>The categories.</summary>
    public Categories Categories { get; }

    /// <summary>Whether a column is a person. A table of counts does not tell who chose what.</summary>
    public bool CodersAreKnown { get; }

    /// <summary>A unit's cells, a category's place each or <see cref="Missing"/>.</summary>
    internal ReadOnlySpan<int> Unit(int unit) => cells.AsSpan(unit * Coders, Coders);

    /// <summary>Ratings from names of categories; null or empty is missing.</summary>
    /// <param name="units">A list per unit, a cell per coder, all equally long.</param>
    /// <param name="categories">Which categories there are; without, those that were used.</param>
    /// <exception cref="ArgumentException">A row is shorter or longer than the first, or a value is no category.</exception>
    public static Ratings Of(IReadOnlyList<IReadOnlyList<string?>> units, Categories? categories = null)
    {
        int coders = units.Count == 0 ? 0 : units[0].Count;
        categories ??= Categories.Used(units.SelectMany(unit => unit).Where(value => !string.IsNullOrEmpty(value)).Select(value => value!));
        int[] cells = new int[units.Count * coders];
        foreach (var (u, unit) in units.Index())
        {
            if (unit.Count != coders) throw new ArgumentException($"Unit {u} has {unit.Count} cells where the first has {coders}.", nameof(units));
            for (int g = 0; g < coders; g++) cells[(u * coders) + g] = string.IsNullOrEmpty(unit[g]) ? Missing : Place(categories, unit[g]!);
        }

        return new Ratings(cells, coders, categories);
    }

    /// <summary>Ratings of two coders from their contingency table: rows the first coder's categories, columns the second's, in each cell how many units.</summary>
    /// <exception cref="ArgumentException">The table is not square with a row per category, a count is negative, or there are more than 10 million units.</exception>
    public static Ratings OfTable(IReadOnlyList<IReadOnlyList<int>> table, Categories categories)
    {
        if (table.Count != categories.Count || table.Any(row => row.Count != categories.Count)) throw new ArgumentException("The table is not square with a row and a column per category.", nameof(table));
        int[] cells = new int[Checked(2 * Total(table))];
        int at = 0;
        for (int first = 0; first < table.Count; first++)
            for (int second = 0; second < table.Count; second++)
                for (int n = 0; n < table[first][second]; n++) (cells[at++], cells[at++]) = (first, second);
        return new Ratings(cells, 2, categories);
    }

    /// <summary>Ratings from counts: a row per unit, a column per category, in each cell how many coders chose it. Who chose what stays unknown.</summary>
    /// <exception cref="ArgumentException">A row has not one cell per category, a count is negative, or units times the most values of a unit pass <see cref="MostCells"/>.</exception>
    public static Ratings OfCounts(IReadOnlyList<IReadOnlyList<int>> counts, Categories categories)
    {
        if (counts.Any(row => row.Count != categories.Count)) throw new ArgumentException("A row has not one count per category.", nameof(counts));
        int most = Checked(counts.Select(row => Total([row])).DefaultIfEmpty(0).Max());
        int[] cells = new int[Checked((long)most * counts.Count)];
        Array.Fill(cells, Missing);
        foreach (var (u, row) in counts.Index())
        {
            int at = u * most;
            foreach (var (category, count) in row.Index())
            {
                cells.AsSpan(at, count).Fill(category);
                at += count;
            }
        }

        return new Ratings(cells, most, categories, codersAreKnown: false);
    }

    /// <summary>The same with one category against all others together.</summary>
    /// <param name="category">Its place.</param>
    public Ratings OneAgainstRest(int category) =>
        Regrouped(Enumerable.Range(0, Categories.Count).Select(place => place == category), "other than " + Categories.Names[category], Categories.Names[category]);

    /// <summary>The same with sets that have a member against sets that have not.</summary>
    /// <exception cref="InvalidOperationException">The values are not sets.</exception>
    public Ratings Having(string member) =>
        Regrouped((Categories.Sets ?? throw new InvalidOperationException("The values are not sets.")).Select(set => set.Contains(member)), "without " + member, "with " + member);

    Ratings Regrouped(IEnumerable<bool> isOne, string rest, string one)
    {
        int[] place = [.. isOne.Select(belongs => belongs ? 1 : 0)];
        return new Ratings(Array.ConvertAll(cells, cell => cell < 0 ? Missing : place[cell]), Coders, Categories.Declare([rest, one]), CodersAreKnown);
    }

    /// <summary>Two of the coders, alone, by their columns.</summary>
    public Ratings Pair(int first, int second)
    {
        int[] pair = new int[2 * Units];
        for (int u = 0; u < Units; u++) (pair[2 * u], pair[(2 * u) + 1]) = (cells[(u * Coders) + first], cells[(u * Coders) + second]);
        return new Ratings(pair, 2, Categories, CodersAreKnown);
    }

    /// <summary>The units at these places, in this order, as often as they are named.</summary>
    internal Ratings Drawn(ReadOnlySpan<int> units)
    {
        int[] drawn = new int[units.Length * Coders];
        for (int i = 0; i < units.Length; i++) Unit(units[i]).CopyTo(drawn.AsSpan(i * Coders));
        return new Ratings(drawn, Coders, Categories, CodersAreKnown);
    }

    static int Place(Categories categories, string value)
    {
        int place = categories.PlaceOf(categories.Sets is null ? value : Categories.Canonical(value));
        return place >= 0 ? place : throw new ArgumentException($"“{value}” is none of the declared categories.", nameof(value));
    }

    static long Total(IEnumerable<IReadOnlyList<int>> table)
    {
        long total = 0;
        foreach (int count in table.SelectMany(row => row)) total += count >= 0 ? count : throw new ArgumentException("A count is negative.", nameof(table));
        return total;
    }

    static int Checked(long cells) => cells <= MostCells ? (int)cells : throw new ArgumentException($"The counts amount to more than {MostCells} cells.");
}
