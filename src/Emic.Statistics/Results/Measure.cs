namespace Emic.Statistics;

/// <summary>Which statistic a figure is, precisely enough to be looked up and recomputed.</summary>
/// <param name="Key">Its stable key in JSON and in code: lower case, words joined by hyphens, "krippendorff-alpha-ordinal".</param>
/// <param name="Name">As one writes it in a paper: "Krippendorff's α".</param>
/// <param name="Variant">What was chosen where the literature knows several: "ordinal metric, units with two and more values".</param>
/// <param name="Source">Where it is defined: "Krippendorff 2011".</param>
/// <param name="Unit">What <see cref="Estimate.N"/> counts, in the plural: "units", "interviews".</param>
public sealed record Measure(string Key, string Name, string Variant, string Source, string Unit)
{
    /// <summary>Whether its values are whole numbers, as counts are, and are written so.</summary>
    public bool IsWhole { get; init; }

    /// <summary>This measure's number.</summary>
    internal Figure Of(int n, double value) => new(this, n, value);

    /// <summary>This measure, undefined.</summary>
    /// <param name="n">How many units there were.</param>
    /// <param name="because">The reason, as it goes on after "undefined, because".</param>
    internal Undefined Undefined(int n, string because) => new(this, n, because);
}
