namespace Emic.Statistics;

/// <summary>
/// How evenly a sample spreads over an attribute's values: Shannon's entropy in bits, from 0 (all the same) to log₂ of the number of values (all equally often); and that entropy by its largest value, from 0 to 1.
/// The number of values is that among all candidates, so that a value nobody selected lowers the evenness. Missing values are left out.
/// Source: C. E. Shannon (1948), A mathematical theory of communication, Bell System Technical Journal 27; evenness after E. C. Pielou (1966).
/// </summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Levels">How many values occur among the candidates.</param>
/// <param name="Covered">How many of them occur among the selected.</param>
/// <param name="Bits">The entropy, in bits.</param>
/// <param name="Evenness">The entropy by the largest it could be.</param>
public sealed record AttributeEntropy(string Attribute, int Levels, int Covered, Estimate Bits, Estimate Evenness)
{
    /// <summary>The entropies of a selection, an attribute with named values each.</summary>
    public static IReadOnlyList<AttributeEntropy> Of(CandidateTable table, IReadOnlyCollection<int> selected) => [.. table.Nominal.Select(attribute => Of(attribute, selected))];

    static AttributeEntropy Of(NominalAttribute attribute, IReadOnlyCollection<int> selected)
    {
        int levels = attribute.Values.Where(value => value is not null).Distinct().Count();
        int[] counts = [.. selected.Select(one => attribute.Values[one]).Where(value => value is not null).GroupBy(value => value).Select(group => group.Count())];
        int n = counts.Sum();
        Measure bits = new("entropy-bits", "Entropy", "bits, missing values left out", "Shannon 1948", "selected with a value"), evenness = new("evenness", "Evenness", "entropy by log₂ of the values among the candidates", "Pielou 1966", "selected with a value");
        const string None = "nobody selected has a value in it";
        if (n == 0) return new(attribute.Name, levels, 0, bits.Undefined(0, None), evenness.Undefined(0, None));

        double entropy = counts.Sum(count => count / (double)n * Math.Log2(n / (double)count));
        return new(
            attribute.Name, levels, counts.Length, bits.Of(n, entropy),
            levels < 2 ? evenness.Undefined(n, "it has only one value among the candidates") : evenness.Of(n, Math.Min(1, entropy / Math.Log2(levels))));
    }
}
