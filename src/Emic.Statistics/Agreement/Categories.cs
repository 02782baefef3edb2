using System.Globalization;

namespace Emic.Statistics;

/// <summary>
/// The categories that coders could choose from, in order. Which were <em>possible</em> matters, not only which were used:
/// Brennan-Prediger and Gwet's coefficients change with declared categories that nobody chose.
/// </summary>
public sealed class Categories
{
    /// <summary>What stands for a set without members.</summary>
    public const string EmptySet = "{}";

    readonly Dictionary<string, int> places;

    Categories(IReadOnlyList<string> names, bool declared, bool areSets)
    {
        places = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        Names = names;
        Declared = declared;
        Numbers = AllNumbers(names);
        if (areSets) Sets = [.. names.Select(Members)];
    }

    /// <summary>Their names, each once.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether somebody said which there are; otherwise they are those that were used, in the order of numbers or, for words, of the alphabet.</summary>
    public bool Declared { get; }

    /// <summary>Their numbers, if every name is a number.</summary>
    public IReadOnlyList<double>? Numbers { get; }

    /// <summary>Their members, if each category is a set.</summary>
    public IReadOnlyList<IReadOnlySet<string>>? Sets { get; }

    /// <summary>How many there are.</summary>
    public int Count => Names.Count;

    /// <summary>Whether "more" and "less" mean something: numbers, or words in a declared order.</summary>
    internal bool AreOrdered => Sets is null && (Numbers is not null || Declared);

    /// <summary>Where each lies for weights that grow with distance: its number, or else its place in the declared order.</summary>
    internal double[] Positions => Numbers is null ? [.. Enumerable.Range(0, Count).Select(place => (double)place)] : [.. Numbers];

    /// <summary>The categories somebody declares, in this order.</summary>
    /// <exception cref="ArgumentException">A name is given twice.</exception>
    public static Categories Declare(IReadOnlyList<string> names) => new(names, declared: true, areSets: false);

    /// <summary>The categories that were used.</summary>
    public static Categories Used(IEnumerable<string> values)
    {
        List<string> names = [.. values.Distinct(StringComparer.Ordinal)];
        names.Sort(StringComparer.Ordinal);
        if (AllNumbers(names) is { } numbers) names = [.. names.Zip(numbers).OrderBy(one => one.Second).Select(one => one.First)];
        return new Categories(names, declared: false, areSets: false);
    }

    /// <summary>Values that are sets: "A;B", and <see cref="EmptySet"/> for none. "B;A" is the same set as "A;B": see <see cref="Canonical"/>.</summary>
    public static Categories SetsUsed(IEnumerable<string> values) =>
        new([.. values.Select(Canonical).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], declared: false, areSets: true);

    /// <summary>A set written in one way: members once each, in order.</summary>
    public static string Canonical(string set) => Members(set) is { Count: > 0 } members ? string.Join(';', members.Order(StringComparer.Ordinal)) : EmptySet;

    /// <summary>A category's place; -1 if it is none of these.</summary>
    public int PlaceOf(string name) => places.GetValueOrDefault(name, -1);

    static HashSet<string> Members(string set) =>
        set.Trim() == EmptySet ? [] : [.. set.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    static double[]? AllNumbers(IReadOnlyList<string> names)
    {
        double[] numbers = new double[names.Count];
        for (int i = 0; i < numbers.Length; i++)
            if (!double.TryParse(names[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i])) return null;
        return numbers.Length > 0 ? numbers : null;
    }
}
