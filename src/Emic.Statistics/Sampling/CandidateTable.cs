namespace Emic.Statistics;

/// <summary>The people or cases among whom a sample is chosen, with what is known of them: the sampling frame.</summary>
public sealed class CandidateTable
{
    /// <summary>A frame.</summary>
    /// <exception cref="ArgumentException">An attribute has not one value per candidate, or a number that is not finite.</exception>
    public CandidateTable(IReadOnlyList<string> ids, IReadOnlyList<CandidateAttribute> attributes)
    {
        if (attributes.FirstOrDefault(one => one.Count != ids.Count) is { } wrong) throw new ArgumentException($"{wrong.Name} has {wrong.Count} values for {ids.Count} candidates.", nameof(attributes));
        if (attributes.OfType<NumericAttribute>().Any(one => one.Values.Any(value => value is { } number && !double.IsFinite(number)))) throw new ArgumentException("A number is not finite.", nameof(attributes));
        Ids = ids;
        Attributes = attributes;
        Nominal = [.. attributes.OfType<NominalAttribute>()];
    }

    /// <summary>The candidates, by what they are called.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>What is known of them.</summary>
    public IReadOnlyList<CandidateAttribute> Attributes { get; }

    /// <summary>The attributes with named values, which combinations are made of.</summary>
    public IReadOnlyList<NominalAttribute> Nominal { get; }
}
